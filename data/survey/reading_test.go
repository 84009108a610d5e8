package survey

import "testing"

func TestReadingPutsQuestionsBeforeGroups(t *testing.T) {
	tab := &Table{Questions: []*Question{
		{ID: "nosaukums", Kind: KindID},
		{ID: "tips", Kind: KindGroup},
		{ID: "datums", Kind: KindDate},
		{ID: "q3", Kind: KindSingle},
		{ID: "lielums", Kind: KindGroup},
		{ID: "q14", Kind: KindText},
		{ID: "q15", Kind: KindScale},
	}}
	got := ""
	for _, q := range tab.Reading() {
		got += q.ID + " "
	}
	if want := "q3 q14 q15 tips lielums datums nosaukums "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if tab.Questions[0].ID != "nosaukums" {
		t.Error("the order of the sheet changed")
	}
}

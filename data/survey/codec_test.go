package survey

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
)

// invented is a survey with something of everything.
func invented(seed uint64) *Survey {
	r := rand.New(rand.NewPCG(seed, 1))
	n := r.IntN(150)
	t := &Table{ID: "t1", Source: Source{File: "a.xlsx", SHA256: "ab", Size: 7}, Sheet: "Atbildes", Unit: UnitInstitution, HeaderRows: []int{1, 2}, Population: n + 9, LeftOut: []LeftOut{{Row: 3, Reason: "blank"}}}
	for i := range n {
		t.Rows = append(t.Rows, i+3)
		t.Names = append(t.Names, "Iestāde "+string(rune('A'+i%26)))
	}
	asked, _ := random(r, n)
	some, _ := random(r, n)
	answered := asked.And(some)
	single := &Question{ID: "q1", Text: "MI izmantošana", Kind: KindSingle, Columns: []string{"B"}, Options: []Option{{Label: "Jā"}, {Label: "Nezinu", Missing: true}}, Asked: asked, Answered: answered, InOrder: true}
	first, _ := random(r, n)
	single.Picked = []*Set{answered.And(first), answered.AndNot(first)}
	if n > 0 {
		single.Unasked = answered.And(some)
	}
	number := &Question{ID: "q2", Kind: KindNumber, Asked: asked, Answered: answered}
	text := &Question{ID: "q3", Kind: KindText, Sheet: "Content1", Asked: asked, Answered: answered}
	for i := range n {
		number.Numbers = append(number.Numbers, float64(i)/3)
		text.Texts = append(text.Texts, "ķ"+string(rune('a'+i%26)))
		single.Written = append(single.Written, []string{"", "citādi"}[i%2])
		text.Rows = append(text.Rows, i)
		text.Addresses = append(text.Addresses, []string{"C7", ""})
	}
	t.Questions = []*Question{single, number, text}
	return &Survey{
		Source: t.Source, Sheets: []SheetInfo{{Name: "Atbildes", Rows: n, Role: RoleResponses}}, Tables: []*Table{t},
		Frame: &Frame{Sheet: "Uzaicinātās", Names: []string{"A"}, Groups: []FrameColumn{{Title: "Tips", Values: []string{"x"}}}},
		Notes: []Note{{Code: "similar-values", Level: Doubt, Place: Place{Cell: "C7"}, Args: map[string]any{"Value": "plāno"}}},
	}
}

func TestCodecGivesBackWhatWasStored(t *testing.T) {
	for seed := range uint64(60) {
		s := invented(seed)
		data, err := Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(data)
		if err != nil {
			t.Fatal(seed, err)
		}
		if len(s.Tables[0].Rows) == 0 {
			continue // nil and empty are the same survey
		}
		if !reflect.DeepEqual(got, s) {
			t.Fatalf("seed %d: %+v became %+v", seed, s.Tables[0], got.Tables[0])
		}
	}
}

func TestCodecKeepsWhatIsNoNumber(t *testing.T) {
	s := invented(3)
	s.Tables[0].Questions[1].Numbers[0] = math.NaN()
	data, err := Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode(data)
	if err != nil || !math.IsNaN(got.Tables[0].Questions[1].Numbers[0]) {
		t.Error("a blank number became one", err)
	}
}

func TestCodecRefuses(t *testing.T) {
	good, err := Encode(invented(5))
	if err != nil {
		t.Fatal(err)
	}
	for i := range good {
		if _, err := Decode(good[:i]); err == nil {
			t.Fatalf("the first %d of %d bytes read as a survey", i, len(good))
		}
	}
	if _, err := Decode(append(good[:len(good):len(good)], 0)); err == nil {
		t.Error("a byte too many was passed over")
	}
	liar := invented(5)
	liar.Tables[0].Questions[0].Picked[0] = liar.Tables[0].Questions[0].Answered.Not()
	data, err := Encode(liar)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Decode(data); err == nil {
		t.Error("ticked without an answer was believed")
	}
}

func FuzzDecode(f *testing.F) {
	for seed := range uint64(3) {
		data, err := Encode(invented(seed))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Decode(data)
		if err != nil {
			return
		}
		for _, tab := range s.Tables {
			for _, q := range tab.Questions {
				if q.Answered.AndNot(q.Asked).Count() > 0 {
					t.Fatal("answered without being asked")
				}
			}
		}
	})
}

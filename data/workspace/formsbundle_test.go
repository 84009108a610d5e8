package workspace

import (
	"bytes"
	"testing"

	"izpete/data/forms"
	"izpete/data/survey"
)

func smallBundle() *bundle {
	return &bundle{
		folder: "anketas", teaching: "a.xlsx",
		profile: &forms.Profile{
			Version: 1, Sheets: []forms.Sheet{{Name: "Anketa"}},
			Questions: []forms.Question{{ID: "q1", Text: "Vai?", Kind: survey.KindText, Cells: []forms.Cell{{Sheet: "Anketa", Cell: "B2", Near: []forms.Label{{Cell: "A2", Text: "Vai?"}}}}}},
		},
		files: []formFile{
			{Name: "a.xlsx", data: []byte("PK one")},
			{Name: "b.xlsx", data: []byte{}},
			{Name: "c.xlsx", Problem: "locked"},
			{Name: "lasi.txt"},
			{Name: "vecās", Dir: true},
		},
	}
}

func TestBundleComesBackAsItWas(t *testing.T) {
	b := smallBundle()
	data, err := b.encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := decodeBundle(data)
	if err != nil {
		t.Fatal(err)
	}
	if again.source() != b.source() || again.folder != b.folder || again.teaching != b.teaching || len(again.files) != len(b.files) {
		t.Errorf("%+v", again)
	}
	for i, f := range again.files {
		w := b.files[i]
		if f.Name != w.Name || f.Dir != w.Dir || f.Problem != w.Problem || !bytes.Equal(f.data, w.data) || (f.data == nil) != (w.data == nil) {
			t.Errorf("%d: %+v, want %+v", i, f, w)
		}
	}
}

// Whatever a folder's identity rests on changes it, and nothing else does.
func TestIdentityOfAFolder(t *testing.T) {
	was := smallBundle().source().SHA256
	for name, c := range map[string]struct {
		change func(*bundle)
		same   bool
	}{
		"an answer":          {func(b *bundle) { b.files[0].data = []byte("PK two") }, false},
		"the name of a form": {func(b *bundle) { b.files[0].Name = "ā.xlsx" }, false},
		"another form":       {func(b *bundle) { b.files = append(b.files, formFile{Name: "z.xlsm", data: []byte("z")}) }, false},
		"the folder's name":  {func(b *bundle) { b.folder = "citas" }, true},
		"the form taught":    {func(b *bundle) { b.teaching = "b.xlsx" }, true},
		"a file that is no form": {func(b *bundle) {
			b.files = append(b.files, formFile{Name: "~$a.xlsx"}, formFile{Name: "x.docx"})
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			b := smallBundle()
			c.change(b)
			if got := b.source().SHA256 == was; got != c.same {
				t.Errorf("same folder: %v, want %v", got, c.same)
			}
		})
	}
}

// What is not a bundle is refused with a code and never read as one.
func FuzzDecodeBundle(f *testing.F) {
	data, err := smallBundle().encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add(bytes.Replace(data, []byte("profile.json"), []byte("profile.jsom"), 1))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := decodeBundle(data)
		if err != nil {
			return
		}
		total := 0
		for _, x := range b.files {
			total += len(x.data)
		}
		if b.profile == nil || total > len(data) {
			t.Errorf("%d bytes out of %d", total, len(data))
		}
	})
}

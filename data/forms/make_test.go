package forms_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"izpete/data/forms"
	sample "izpete/data/sample/forms"
	"izpete/data/survey"
	"izpete/data/words"
)

var day = time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)

// A form that was made asks for everything in the codebook, in both languages,
// and its profile knows where.
func TestMake(t *testing.T) {
	for _, lang := range words.Langs {
		var b bytes.Buffer
		p, err := forms.Make(sample.Codebook, &b, lang, day)
		must(t, err)
		var again bytes.Buffer
		_, err = forms.Make(sample.Codebook, &again, lang, day)
		must(t, err)
		if !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Error("the same form differs")
		}
		for i, q := range sample.Codebook.Questions {
			got := p.Questions[i]
			options := got.Options
			for _, c := range got.Cells {
				if got.Ticks() {
					options = append(options, c.Option)
				}
			}
			if got.ID != q.ID || got.Text != q.Text || got.Kind != q.Kind || got.Optional != q.Optional || !slices.Equal(options, q.Options) {
				t.Errorf("%s: %+v", lang, got)
			}
		}
		if p.Title != sample.Codebook.Title {
			t.Error(p.Title)
		}
		checkProtection(t, b.Bytes(), p)
	}
}

// checkProtection looks whether answer cells are open, and nothing else is.
func checkProtection(t *testing.T, data []byte, p *forms.Profile) {
	t.Helper()
	x, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	defer x.Close()
	answers := map[string]bool{}
	for _, q := range p.Questions {
		for _, c := range q.Cells {
			answers[c.Cell] = true
		}
	}
	sheet := x.GetSheetName(0)
	protected, err := x.GetSheetProtection(sheet)
	must(t, err)
	if protected.Password != "" || !protected.SelectUnlockedCells || protected.InsertRows {
		t.Errorf("%+v", protected)
	}
	for row := 1; row <= 20; row++ {
		for _, col := range []string{"A", "B"} {
			at := fmt.Sprint(col, row)
			id, err := x.GetCellStyle(sheet, at)
			must(t, err)
			s, err := x.GetStyle(id)
			must(t, err)
			locked := s.Protection == nil || s.Protection.Locked
			if locked == answers[at] {
				t.Errorf("%s: locked %v", at, locked)
			}
			if f, _ := x.GetCellFormula(sheet, at); f != "" {
				t.Errorf("%s: %s", at, f)
			}
		}
	}
	if x.SheetCount > 1 {
		if shown, _ := x.GetSheetVisible(x.GetSheetName(1)); shown {
			t.Error("the lists are shown")
		}
	}
}

// Whatever the options are, the list offers just them.
func TestMakeOffersOddOptions(t *testing.T) {
	many := make([]string, 80)
	for i := range many {
		many[i] = fmt.Sprintf("Iestāde %03d", i)
	}
	c := forms.Codebook{Version: 1, Questions: []forms.CodeQuestion{
		{Text: "Ar komatu", Kind: survey.KindSingle, Options: []string{"jā, pilnībā", "jā, daļēji", "nē"}},
		{Text: "Ar zīmēm", Kind: survey.KindSingle, Options: []string{`"pēdiņas"`, "<50 & >5", "=1+1", "@a"}},
		{Text: "Daudz", Kind: survey.KindSingle, Options: many},
		{Text: "Tie paši", Kind: survey.KindSingle, Options: many},
		{Text: "=1+1", Kind: survey.KindMultiple, Options: []string{"Jā", "Nē"}},
		{Text: "Otrs nosaukums", Kind: survey.KindID},
		{Text: "Trešais nosaukums", Kind: survey.KindID},
	}}
	c, err := forms.DecodeCodebook("kodi.json", encode(t, c))
	must(t, err)
	var b bytes.Buffer
	p, err := forms.Make(c, &b, words.Latvian, day)
	must(t, err)
	for i, q := range c.Questions[:4] {
		got := p.Questions[slices.IndexFunc(p.Questions, func(k forms.Question) bool { return k.ID == q.ID })]
		if !slices.Equal(got.Options, q.Options) || !got.Closed {
			t.Errorf("%d: %q", i, got.Options)
		}
	}
	if k := p.Questions[0]; k.ID != "q6" || k.Kind != survey.KindID {
		t.Errorf("%+v", k)
	}
	if k := p.Questions[len(p.Questions)-1]; k.Kind != survey.KindText || !k.Optional {
		t.Errorf("%+v", k)
	}
}

// A survey that was loaded gives the codebook of a form.
func TestFromTable(t *testing.T) {
	f := eighty()
	r := read(t, f.Profile, files(f))
	c := forms.FromTable(r.Table())
	var b bytes.Buffer
	p, err := forms.Make(c, &b, words.Latvian, day)
	must(t, err)
	if len(p.Questions) != len(f.Profile.Questions) || p.Questions[3].Kind != survey.KindMultiple || len(p.Questions[3].Cells) != 4 {
		t.Errorf("%d questions, %+v", len(p.Questions), p.Questions[3])
	}
}

func TestCodebooksThatCannotBeAsked(t *testing.T) {
	for name, c := range map[string]struct{ json, code string }{
		"no JSON":        {"{", forms.CodebookUnreadable},
		"no version":     {`{"questions":[]}`, forms.CodebookUnreadable},
		"later":          {`{"version":9}`, forms.CodebookVersion},
		"no question":    {`{"version":1}`, forms.CodebookInvalid},
		"no text":        {`{"version":1,"questions":[{"kind":"text"}]}`, forms.CodebookInvalid},
		"no options":     {`{"version":1,"questions":[{"text":"a","kind":"single"}]}`, forms.CodebookInvalid},
		"options twice":  {`{"version":1,"questions":[{"text":"a","kind":"single","options":["b"," b"]}]}`, forms.CodebookInvalid},
		"unknown kind":   {`{"version":1,"questions":[{"text":"a","kind":"meta"}]}`, forms.CodebookInvalid},
		"the same twice": {`{"version":1,"questions":[{"id":"a","text":"a","kind":"text"},{"id":"a","text":"b","kind":"text"}]}`, forms.CodebookInvalid},
		"a long option":  {`{"version":1,"questions":[{"text":"a","kind":"single","options":["` + strings.Repeat("ā", 256) + `"]}]}`, forms.CodebookInvalid},
	} {
		if _, err := forms.DecodeCodebook("kodi.json", []byte(c.json)); code(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}

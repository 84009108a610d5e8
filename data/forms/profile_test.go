package forms_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/words"
)

func encode(t testing.TB, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	must(t, err)
	return data
}

// A profile from somewhere else is checked before it is used.
func TestHostileProfiles(t *testing.T) {
	for name, c := range map[string]struct {
		change func(p *forms.Profile)
		what   string
	}{
		"no sheets":             {func(p *forms.Profile) { p.Sheets = nil }, "sheets"},
		"a sheet twice":         {func(p *forms.Profile) { p.Sheets = append(p.Sheets, p.Sheets[0]) }, "sheets"},
		"no questions":          {func(p *forms.Profile) { p.Questions = nil }, "questions"},
		"a long title":          {func(p *forms.Profile) { p.Title = strings.Repeat("a", 1<<20) }, "title"},
		"no such kind":          {func(p *forms.Profile) { p.Questions[0].Kind = "meta" }, "questions"},
		"an id twice":           {func(p *forms.Profile) { p.Questions[1].ID = p.Questions[0].ID }, "questions"},
		"two names":             {func(p *forms.Profile) { p.Questions[5].Kind = survey.KindID }, "questions"},
		"no cells":              {func(p *forms.Profile) { p.Questions[0].Cells = nil }, "questions"},
		"two cells, no options": {func(p *forms.Profile) { p.Questions[3].Cells[1].Option = "" }, "questions"},
		"an option twice":       {func(p *forms.Profile) { p.Questions[3].Cells[1].Option = " Finanšu  trūkums" }, "questions"},
		"a cell twice":          {func(p *forms.Profile) { p.Questions[1].Cells[0].Cell = "B2" }, "cells"},
		"no such sheet":         {func(p *forms.Profile) { p.Questions[0].Cells[0].Sheet = "Nav" }, "cells"},
		"no cell":               {func(p *forms.Profile) { p.Questions[0].Cells[0].Cell = "B0" }, "cells"},
		"beyond the sheet":      {func(p *forms.Profile) { p.Questions[0].Cells[0].Cell = "XFE1" }, "cells"},
		"a range":               {func(p *forms.Profile) { p.Questions[0].Cells[0].Cell = "B2:B9" }, "cells"},
		"small letters":         {func(p *forms.Profile) { p.Questions[0].Cells[0].Cell = "b2" }, "cells"},
		"a label nowhere":       {func(p *forms.Profile) { p.Questions[0].Cells[0].Near[0].Cell = "A-1" }, "texts"},
		"a label without text":  {func(p *forms.Profile) { p.Sheets[0].Texts[0].Text = " \u00a0" }, "texts"},
		"a formula nowhere":     {func(p *forms.Profile) { p.Sheets[0].Formulas = []string{"SUM(A1)"} }, "formulas"},
		"version nought":        {func(p *forms.Profile) { p.Version = 0 }, "version"},
	} {
		t.Run(name, func(t *testing.T) {
			p := profileOf(t)
			c.change(p)
			_, err := forms.Decode("profils.json", encode(t, p))
			e, ok := err.(*survey.Error)
			if !ok || e.Code != forms.ProfileInvalid || e.Args["What"] != c.what {
				t.Fatalf("%v %v", err, e)
			}
			if s := words.For(words.Latvian).Error(err); !strings.Contains(s, c.what) || strings.Contains(s, "[[") {
				t.Error(s)
			}
			if _, err := forms.Read(context.Background(), p, "x"); code(err) != forms.ProfileInvalid {
				t.Errorf("read nevertheless: %v", err)
			}
		})
	}
	for name, c := range map[string]struct{ json, code string }{
		"no JSON":     {"<xml/>", forms.ProfileUnreadable},
		"no version":  {`{"sheets":[]}`, forms.ProfileUnreadable},
		"other types": {`{"version":1,"sheets":5}`, forms.ProfileUnreadable},
		"later":       {`{"version":2,"sheets":5}`, forms.ProfileVersion},
		"huge":        {strings.Repeat(" ", forms.MaxProfile+1), forms.ProfileInvalid},
		"deep":        {strings.Repeat("[", 100_000), forms.ProfileUnreadable},
	} {
		if _, err := forms.Decode("profils.json", []byte(c.json)); code(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzProfile(f *testing.F) {
	data, err := eighty().Profile.Encode()
	must(f, err)
	f.Add(data)
	f.Add(encode(f, profileOf(f)))
	f.Add([]byte(`{"version":1,"sheets":[{"name":"a","texts":[{"cell":"A1","text":"b"}]}],"questions":[{"id":"q","cells":[{"sheet":"a","cell":"XFD1048576"}]}]}`))
	form := book(sheet("Anketa", filled()...), sheet("Cits", "a|b"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := forms.Decode("profils.json", data)
		if err != nil {
			if !strings.Contains("profile-unreadable profile-version profile-invalid", code(err)) {
				t.Fatal(err)
			}
			return
		}
		if again, err := forms.Decode("profils.json", encode(t, p)); err != nil || len(again.Questions) != len(p.Questions) {
			t.Fatal("what was read cannot be read again:", err)
		}
		r, err := forms.Read(context.Background(), p, "anketas", form)
		must(t, err)
		sane(t, r)
	})
}

// sane holds what is true of any result.
func sane(t *testing.T, r *forms.Result) {
	t.Helper()
	table := r.Table()
	if table.Len()+r.LeftOut() != len(r.Forms) || len(table.LeftOut) != r.LeftOut() || len(table.Names) != table.Len() || len(table.Origins) != table.Len() {
		t.Fatalf("%d read, %d left out of %d", table.Len(), r.LeftOut(), len(r.Forms))
	}
	for _, q := range table.Questions {
		if q.Answered.AndNot(q.Asked).Count() != 0 {
			t.Fatalf("%s: answered without being asked", q.ID)
		}
		for k, s := range q.Picked {
			if s.AndNot(q.Answered).Count() != 0 {
				t.Fatalf("%s: ticked without an answer", q.ID)
			}
			for i := range s.Each() {
				if table.Cell(q, k, i).Cell == "" {
					t.Fatalf("%s: an answer without a cell", q.ID)
				}
			}
		}
		if q.Charted() && len(q.Picked) != len(q.Options) {
			t.Fatalf("%s: %d options, %d sets", q.ID, len(q.Options), len(q.Picked))
		}
	}
}

// FuzzFolder reads a form whose bytes were changed, and one whose cells were.
func FuzzFolder(f *testing.F) {
	folder := eighty()
	f.Add([]byte("xl/worksheets/sheet1.xml"), uint16(900), "A8", "2. Vai?")
	f.Add([]byte{0, 255}, uint16(40), "B3", "x")
	f.Add([]byte{}, uint16(0), "A1", strings.Repeat("ā", 300))
	good := folder.Files[0].Data
	f.Fuzz(func(t *testing.T, patch []byte, at uint16, cell, text string) {
		mutated := append([]byte(nil), good...)
		copy(mutated[min(int(at), len(mutated)):], patch)
		lines := filled()
		i := int(at) % len(lines)
		lines[i] = text + "|" + cell
		lines = append(lines[int(at)%3:], lines[:min(i, len(patch))]...)
		sources := []forms.Source{bytesOf("a.xlsx", mutated), bytesOf("b.xlsx", good)}
		r, err := forms.ReadFolder(context.Background(), folder.Profile, "anketas", sources, nil)
		must(t, err)
		sane(t, r)
		if r.Forms[1].LeftOut != "" && r.Forms[1].LeftOut != forms.SameFile {
			t.Fatalf("a sound form is left out: %s", r.Forms[1].LeftOut)
		}
		if len(text)+len(cell) > 500 {
			return
		}
		r, err = forms.Read(context.Background(), profileOf(t), "anketas", book(sheet("Anketa", lines...)))
		must(t, err)
		sane(t, r)
	})
}

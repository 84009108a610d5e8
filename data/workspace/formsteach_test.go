package workspace_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/forms"
	sampleforms "izpete/data/sample/forms"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

// What is marked is found again: kinds, groups of ticks, the order of reading.
func TestMarksOfAForm(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Anketas"))
	p, err := w.PreviewForms(ctx, formsFolder(t), eighty().Profile, nil)
	must(t, err)
	question := func(p *workspace.FormsPreview, id string) *workspace.FormQuestion {
		for i := range p.Profile.Questions {
			if p.Profile.Questions[i].ID == id {
				return &p.Profile.Questions[i]
			}
		}
		return nil
	}
	teach := func(marks []workspace.FormMark) *workspace.FormsPreview {
		t.Helper()
		n, err := w.TeachForm(ctx, p, marks, nil)
		must(t, err)
		return n
	}
	ticks := question(p, "obstacles").Cells
	out := teach(p.Marked("Anketa", ticks[1].Cell, workspace.FormNothing, ""))
	if n := len(question(out, "obstacles").Cells); n != len(ticks)-1 {
		t.Errorf("%d cells to tick", n)
	}
	p = out
	back := teach(p.Marked("Anketa", ticks[1].Cell, workspace.FormTick, "obstacles"))
	var labels []string
	for _, c := range question(back, "obstacles").Cells {
		labels = append(labels, c.Option)
	}
	if want := sampleforms.Codebook.Questions[3].Options; !slices.Equal(labels, want) {
		t.Errorf("options %q, want %q", labels, want)
	}
	p = back
	group := question(p, "use").Cells[0].Cell
	grouped := teach(p.Marked("Anketa", group, workspace.FormGroup, ""))
	if q := grouped.Profile.Questions[2]; q.Kind != survey.KindGroup || q.Cells[0].Cell != group {
		t.Errorf("third question %+v", q)
	}
	named := teach(p.Marked("Anketa", group, workspace.FormInstitution, ""))
	ids := 0
	for _, q := range named.Profile.Questions {
		if q.Kind == survey.KindID {
			ids++
		}
	}
	if ids != 1 {
		t.Errorf("%d names of the institution", ids)
	}
	text := teach(p.MarkedKind("staff", survey.KindText))
	if q := question(text, "staff"); q.Kind != survey.KindText {
		t.Errorf("kind %s", q.Kind)
	}
	missing := func(p *workspace.FormsPreview) int {
		n := 0
		for _, f := range p.Forms {
			for _, note := range f.Notes {
				if note.Code == workspace.FormMissing {
					n++
				}
			}
		}
		return n
	}
	if a, b := missing(p), missing(teach(p.MarkedOptional("use", true))); a != 2 || b != 1 {
		t.Errorf("%d missing, %d when one may be", a, b)
	}
	if _, err := w.TeachForm(ctx, p, nil, nil); !isCode(err, "form-nothing-marked") {
		t.Errorf("taught nothing: %v", err)
	}
}

func TestProfileIsKeptAndUsedAgain(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Anketas"))
	p, err := w.PreviewForms(ctx, formsFolder(t), eighty().Profile, nil)
	must(t, err)
	data, err := p.SaveProfile()
	must(t, err)
	path := filepath.Join(t.TempDir(), "profils.json")
	must(t, os.WriteFile(path, data, 0o600))
	profile, err := w.LoadProfile(path)
	must(t, err)
	again, err := w.UseProfile(ctx, p, profile, nil)
	must(t, err)
	if !slices.Equal(counts(again.Table()), counts(p.Table())) {
		t.Error("other figures by the profile that was kept")
	}
	if _, err := w.LoadProfile(filepath.Join(t.TempDir(), "nav.json")); !isCode(err, "not-found") {
		t.Errorf("no file: %v", err)
	}
}

// A masked summary of forms names no institution, not by its file either.
func TestMaskedSummaryOfForms(t *testing.T) {
	w, _, p := formsCase(t)
	list := filepath.Join(t.TempDir(), "uzaicinātās.xlsx")
	must(t, os.WriteFile(list, eighty().List, 0o600))
	invited, err := w.Invite(ctx, p, list, nil)
	must(t, err)
	must(t, w.CorrectForms("forms.invite", invited))
	tab := w.Tables()[0]
	_, err = w.AddFinding("", &workspace.Selection{Table: tab.ID, Question: "use", Option: 0})
	must(t, err)
	for _, masked := range []bool{true, false} {
		doc, err := w.Summary(workspace.ExportOptions{Lang: words.Latvian, Mask: masked})
		must(t, err)
		text := fmt.Sprintf("%+v", doc)
		if named := strings.Contains(text, "Iestāde 0"); named == masked {
			t.Errorf("masked %v, named %v", masked, named)
		}
		if !strings.Contains(text, "anketas!Anketa!") || !strings.Contains(text, "79 datnes") {
			t.Error("the evidence does not say which cell of how many files")
		}
	}
}

// A form is made of the questions that were loaded, and read by its profile.
func TestMakeFormOfATable(t *testing.T) {
	w, _, _ := formsCase(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "jauna anketa.xlsx")
	must(t, os.WriteFile(filepath.Join(dir, "jauna anketa.json"), []byte("{}"), 0o600))
	kept, err := w.MakeForm(ctx, w.Tables()[0].ID, path, words.Latvian)
	must(t, err)
	if filepath.Base(kept) != "jauna anketa-2.json" {
		t.Errorf("profile in %s: what was there may be overwritten", kept)
	}
	profile, err := w.LoadProfile(kept)
	must(t, err)
	if got, want := len(profile.Questions), len(eighty().Profile.Questions); got != want {
		t.Errorf("%d questions, want %d", got, want)
	}
	p, err := w.PreviewForms(ctx, dir, profile, nil)
	must(t, err)
	if p.Table().Len() != 0 || fileNamed(t, p, "jauna anketa.xlsx").LeftOut != forms.BlankForm {
		t.Errorf("the empty form reads as %+v", p.Forms)
	}
	if err := w.LoadForms(ctx, p); !isCode(err, "forms-no-answers") {
		t.Errorf("loaded nothing: %v", err)
	}
	if _, err := w.MakeForm(ctx, "nav", path, words.Latvian); !isCode(err, "source-gone") {
		t.Errorf("%v", err)
	}
}

func TestFoldersThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	broken := filepath.Join(dir, "bojātas")
	must(t, os.Mkdir(broken, 0o755))
	must(t, os.WriteFile(filepath.Join(broken, "a.xlsx"), []byte("PK nothing"), 0o600))
	empty := filepath.Join(dir, "tukša")
	must(t, os.Mkdir(empty, 0o755))
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	for name, c := range map[string]struct {
		ctx    context.Context
		folder string
		code   string
	}{
		"nothing readable": {ctx, broken, "forms-none-readable"},
		"empty":            {ctx, empty, "forms-none"},
		"not there":        {ctx, filepath.Join(dir, "nav"), "forms-no-folder"},
		"cancelled":        {stopped, broken, "cancelled"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorkspace(t)
			_, err := w.PreviewForms(c.ctx, c.folder, nil, nil)
			if !isCode(err, c.code) {
				t.Errorf("%v, want %s", err, c.code)
			}
			for _, l := range words.Langs {
				if words.For(l).Error(err) == words.For(l).T("error.unexpected") {
					t.Errorf("no sentence in %s", l)
				}
			}
		})
	}
}

package workspace_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"izpete/data/forms"
	sampleforms "izpete/data/sample/forms"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

var ctx = context.Background()

var eighty = sync.OnceValue(func() *sampleforms.Folder {
	f, err := sampleforms.Make(80)
	if err != nil {
		panic(err)
	}
	return f
})

// formsFolder writes the sample forms to a folder of their own.
func formsFolder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "anketas")
	must(t, os.Mkdir(dir, 0o755))
	for _, f := range eighty().Files {
		must(t, os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o600))
	}
	must(t, os.WriteFile(filepath.Join(dir, "~$Iestāde 001.xlsx"), []byte("lock"), 0o600))
	must(t, os.WriteFile(filepath.Join(dir, "lasi mani.txt"), []byte("?"), 0o600))
	must(t, os.Mkdir(filepath.Join(dir, "vecās"), 0o755))
	return dir
}

// formsCase is a case with the sample forms loaded, and what was previewed.
func formsCase(t *testing.T) (*workspace.Workspace, string, *workspace.FormsPreview) {
	t.Helper()
	w := newWorkspace(t)
	path := filepath.Join(t.TempDir(), "lieta.izpete")
	must(t, w.Create(path, "Anketas"))
	p, err := w.PreviewForms(ctx, formsFolder(t), eighty().Profile, nil)
	must(t, err)
	must(t, w.LoadForms(ctx, p))
	return w, path, p
}

// counts are all figures of a table.
func counts(t *survey.Table) []string {
	var all []string
	for _, q := range t.Questions {
		if !q.Charted() {
			continue
		}
		b := tabulate.Of(t, q, nil, tabulate.BaseAnswered)
		for _, r := range b.Rows {
			all = append(all, q.ID+" "+q.Options[r.Option].Label+" "+strings.Repeat("|", r.Count)+" of "+strings.Repeat("|", b.Base.N))
		}
	}
	return all
}

func fileNamed(t *testing.T, p *workspace.FormsPreview, name string) *workspace.FormFile {
	t.Helper()
	i := slices.IndexFunc(p.Forms, func(f workspace.FormFile) bool { return f.File == name })
	if i < 0 {
		t.Fatalf("no file %q", name)
	}
	return &p.Forms[i]
}

// Without a profile a form in which nothing was moved is looked at, and all its
// questions are proposed.
func TestPreviewFormsProposes(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Anketas"))
	share := 0.0
	p, err := w.PreviewForms(ctx, formsFolder(t), nil, func(done float64) {
		if done < share {
			t.Errorf("progress goes back from %v to %v", share, done)
		}
		share = done
	})
	must(t, err)
	if share != 1 {
		t.Errorf("progress ends at %v", share)
	}
	for _, f := range eighty().Files {
		if f.Name == p.Teaching && f.Damage != sampleforms.None {
			t.Errorf("taught from %s, which is %s", f.Name, f.Damage)
		}
	}
	if got, want := len(p.Profile.Questions), len(eighty().Profile.Questions); got != want {
		t.Errorf("%d questions, want %d", got, want)
	}
	if p.Table().Len() != 79 || len(p.Forms) != 83 || p.Source.File != "anketas" {
		t.Errorf("%d read of %d in %s", p.Table().Len(), len(p.Forms), p.Source.File)
	}
	if p.Sheets[0].Text(1, 1) == "" || len(p.Sheets) == 0 {
		t.Error("no cells to look at")
	}
}

func TestFormsSurviveTheCase(t *testing.T) {
	w, path, p := formsCase(t)
	want := counts(p.Table())
	if len(want) < 10 {
		t.Fatalf("only %d figures", len(want))
	}
	for _, again := range []string{"as loaded", "reopened"} {
		tables := w.Tables()
		if len(tables) != 1 || tables[0].Source != p.Source {
			t.Fatalf("%s: %d tables", again, len(tables))
		}
		if got := counts(tables[0]); !slices.Equal(got, want) {
			t.Errorf("%s: counts differ\n%q\n%q", again, got, want)
		}
		if flaws, err := w.Verify(ctx); err != nil || len(flaws) > 0 {
			t.Errorf("%s: %v %v", again, flaws, err)
		}
		must(t, w.Close())
		must(t, w.Open(ctx, path, false))
	}
	shown, err := w.Source(ctx, p.Source.SHA256)
	must(t, err)
	if shown.Forms == nil || shown.Forms.Teaching != p.Teaching || len(shown.Forms.Forms) != len(p.Forms) || shown.Respondents() != 79 {
		t.Errorf("shown again otherwise: %+v", shown.Forms)
	}
	if err := w.LoadForms(ctx, p); !isCode(err, "forms-loaded-already") {
		t.Errorf("loaded twice: %v", err)
	}
	if err := w.AddStep(ctx, p.Source.SHA256, workspace.Correction{Kind: workspace.Area}); !isCode(err, "forms-no-steps") {
		t.Errorf("a step of a workbook on a folder: %v", err)
	}
}

// The same folder and profile make the same bytes, whatever the time.
func TestSameFolderMakesTheSameBundle(t *testing.T) {
	var sizes []int64
	var stored [][]byte
	for range 2 {
		w, path, _ := formsCase(t)
		must(t, w.Close())
		data, err := os.ReadFile(path)
		must(t, err)
		at := bytes.Index(data, []byte("PK\x03\x04"))
		stored, sizes = append(stored, data[at:at+20_000]), append(sizes, int64(at))
	}
	if !bytes.Equal(stored[0], stored[1]) {
		t.Errorf("bundles at %v differ", sizes)
	}
}

// A bundle that was tampered with is not read, and Verify says so.
func TestTamperedFormsAreDetected(t *testing.T) {
	w, path, p := formsCase(t)
	must(t, w.Close())
	data, err := os.ReadFile(path)
	must(t, err)
	at := bytes.Index(data, []byte("files/"+p.Teaching))
	if at < 0 {
		t.Fatal("the bundle is not in the case as it is")
	}
	data[at+500] ^= 1
	must(t, os.WriteFile(path, data, 0o600))
	if err := w.Open(ctx, path, false); !isCode(err, "blob-altered") {
		t.Errorf("opened: %v", err)
	}
}

func TestVerifySeesATamperedBundleOfAnOpenCase(t *testing.T) {
	w, path, p := formsCase(t)
	data, err := os.ReadFile(path)
	must(t, err)
	at := bytes.Index(data, []byte("files/"+p.Teaching))
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	must(t, err)
	_, err = f.WriteAt([]byte{data[at+500] ^ 1}, int64(at+500))
	must(t, err)
	must(t, f.Close())
	flaws, err := w.Verify(ctx)
	must(t, err)
	if !slices.ContainsFunc(flaws, func(e *survey.Error) bool { return e.Code == "blob-altered" }) {
		t.Errorf("verify says %v", flaws)
	}
}

// Setting a file aside, teaching otherwise and the list of those invited are
// each one step that can be taken back; the folder stays the same folder.
func TestFormsAreCorrectedAndUndone(t *testing.T) {
	w, path, p := formsCase(t)
	sha := p.Source.SHA256
	first := counts(w.Tables()[0])
	file := fileNamed(t, p, "Iestāde 002.xlsx")
	if !file.Doubtful() {
		t.Fatalf("%s is not the one with rows put in: %+v", file.File, file.Notes)
	}
	list := filepath.Join(t.TempDir(), "uzaicinātās.xlsx")
	must(t, os.WriteFile(list, eighty().List, 0o600))

	aside, err := w.SetAside(ctx, p, file.File, true, nil)
	must(t, err)
	must(t, w.CorrectForms("forms.aside", aside))
	if n := w.Tables()[0].Len(); n != 78 || w.Tables()[0].Source.SHA256 != sha {
		t.Errorf("%d answers with one aside", n)
	}
	taught, err := w.TeachForm(ctx, aside, aside.Marked("Anketa", aside.Profile.Questions[2].Cells[0].Cell, workspace.FormNothing, ""), nil)
	must(t, err)
	must(t, w.CorrectForms("forms.teach", taught))
	if n := len(w.Tables()[0].Questions); n != len(p.Profile.Questions)-1 {
		t.Errorf("%d questions after one was taken out", n)
	}
	invited, err := w.Invite(ctx, taught, list, nil)
	must(t, err)
	must(t, w.CorrectForms("forms.invite", invited))
	if got := w.Tables()[0].Population; got != 90 || invited.Attendance.Answered != 78 || len(invited.Attendance.Silent) != 12 {
		t.Errorf("%d invited, %+v", got, invited.Attendance)
	}
	// All of it is there when the case is opened anew.
	last := counts(w.Tables()[0])
	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	if tab := w.Tables()[0]; !slices.Equal(counts(tab), last) || tab.Population != 90 {
		t.Errorf("otherwise when reopened: %d of %d", tab.Len(), tab.Population)
	}
	for _, want := range []string{"forms.invite", "forms.teach", "forms.aside"} {
		step, ok := w.UndoStep()
		if !ok || step.Action != want {
			t.Errorf("undo would take back %q, want %q", step.Action, want)
		}
		for _, l := range words.Langs {
			if !words.For(l).Has("action." + want) {
				t.Errorf("%s has no words in %s", want, l)
			}
		}
		must(t, w.Undo())
	}
	if tab := w.Tables()[0]; !slices.Equal(counts(tab), first) || tab.Population != 0 {
		t.Error("undo does not bring the first figures back")
	}
	must(t, w.Undo())
	if n := len(w.Tables()); n != 0 {
		t.Errorf("%d tables after the loading was undone", n)
	}
	must(t, w.Redo())
	must(t, w.RemoveSource(sha))
	must(t, w.Undo())
	if tab := w.Tables()[0]; !slices.Equal(counts(tab), first) {
		t.Error("a removed folder does not come back")
	}
}

// A figure of a folder leads to the cell of each institution's own file, also
// where rows were put in.
func TestFormsEvidenceLeadsToTheFile(t *testing.T) {
	w, _, p := formsCase(t)
	tab := w.Tables()[0]
	s := workspace.Selection{Table: tab.ID, Question: "obstacles", Option: 0}
	in, ok := w.Inspect(s)
	if !ok || len(in.Who) == 0 {
		t.Fatal("nothing to inspect")
	}
	moved := false
	for _, who := range in.Who {
		if who.Place.File != who.Name+".xlsx" || who.Place.Sheet != "Anketa" || who.Place.Cell == "" {
			t.Errorf("%s leads to %s", who.Name, who.Place)
		}
		sheets, err := w.FormSheets(ctx, p, who.Place.File)
		must(t, err)
		if text := at(t, sheets[0], who.Place.Cell); !slices.Contains([]string{"x", "X", "1", "☒"}, text) {
			t.Errorf("%s: %q is no tick", who.Place, text)
		}
		moved = moved || who.Place.Cell != in.Cells.Cell
	}
	if !moved {
		t.Log("no form with rows put in ticked the option")
	}
	f, err := w.AddFinding("", &s)
	must(t, err)
	for _, have := range w.Findings() {
		if have.ID != f || len(have.Evidence) != 1 {
			continue
		}
		if e := have.Evidence[0]; e.File != "anketas" || e.Cells != in.Cells.Cell || e.Files != 79 || e.Source != p.Source.SHA256 {
			t.Errorf("evidence %+v", e)
		}
	}
}

func at(t *testing.T, s workspace.PreviewSheet, cell string) string {
	t.Helper()
	for row := 1; row <= s.Info.Rows; row++ {
		for col := 1; col <= s.Info.Columns; col++ {
			if workspace.ColumnName(col)+strings.TrimSpace(words.For(words.English).Int(row)) == cell {
				return s.Text(row, col)
			}
		}
	}
	t.Fatalf("no cell %s", cell)
	return ""
}

// Forms that came later make a newer version of the folder, read as the first
// one was; what rests on it finds its figures again.
func TestLateFormsAreANewerVersion(t *testing.T) {
	w, _, p := formsCase(t)
	aside, err := w.SetAside(ctx, p, "Iestāde 005.xlsx", true, nil)
	must(t, err)
	must(t, w.CorrectForms("forms.aside", aside))
	tab := w.Tables()[0]
	id, err := w.AddFinding("", &workspace.Selection{Table: tab.ID, Question: "use", Option: 0})
	must(t, err)
	late := formsFolder(t)
	data, err := os.ReadFile(filepath.Join(late, "Ministrija 01.xlsx"))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(late, "vēla.xlsx"), append(data, 0), 0o600))
	n, err := w.PreviewForms(ctx, late, nil, nil)
	must(t, err)
	if n.Profile.Questions[3].ID != "obstacles" || n.Table().Len() != 79 {
		t.Errorf("read otherwise than the first: %d answers", n.Table().Len())
	}
	must(t, w.AcceptVersion(ctx, p.Source.SHA256, n.Preview()))
	if all := w.Tables(); len(all) != 1 || all[0].Len() != 79 {
		t.Errorf("%d tables", len(all))
	}
	for _, f := range w.Findings() {
		if f.ID == id && len(f.Evidence) != 1 {
			t.Errorf("evidence %v", f.Evidence)
		}
	}
	if flaws, err := w.Verify(ctx); err != nil || slices.ContainsFunc(flaws, func(e *survey.Error) bool { return e.Code == "evidence-gone" }) {
		t.Errorf("%v %v", flaws, err)
	}
	must(t, w.Undo())
	if all := w.Tables(); len(all) != 1 || all[0].Len() != 78 {
		t.Errorf("%d tables after undo", len(all))
	}
}

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

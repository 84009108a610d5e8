package workspace_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

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

package workspace_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/assets"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

const sample = "samples/mi-gataviba-2025.xlsx"

// counter is a random source that never repeats and is the same each time.
type counter byte

func (c *counter) Read(p []byte) (int, error) {
	for i := range p {
		*c++
		p[i] = byte(*c)
	}
	return len(p), nil
}

func newWorkspace(t *testing.T) *workspace.Workspace {
	t.Helper()
	now := time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)
	w := workspace.New(workspace.Deps{
		Clock:  func() time.Time { now = now.Add(time.Second); return now },
		User:   "revidente",
		Random: new(counter),
		Log:    slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	t.Cleanup(func() { w.Close() })
	return w
}

// opened is a workspace with the sample loaded into a new case.
func opened(t *testing.T) (*workspace.Workspace, string) {
	t.Helper()
	w := newWorkspace(t)
	path := filepath.Join(t.TempDir(), "lieta.izpete")
	must(t, w.Create(path, "MI gatavība 2025"))
	data, err := assets.Samples.ReadFile(sample)
	must(t, err)
	p, err := w.PreviewBytes(context.Background(), filepath.Base(sample), data)
	must(t, err)
	must(t, w.Load(context.Background(), p))
	return w, path
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func isCode(err error, code string) bool {
	var e *survey.Error
	return errors.As(err, &e) && e.Code == code
}

// pick finds an option by a part of its question's text and its label.
func pick(t *testing.T, w *workspace.Workspace, question, label string) workspace.Selection {
	t.Helper()
	for _, tab := range w.Tables() {
		for _, q := range tab.Questions {
			if q.Charted() && strings.Contains(q.Text, question) {
				if o := q.Option(label); o >= 0 {
					return workspace.Selection{Table: tab.ID, Question: q.ID, Option: o}
				}
			}
		}
	}
	t.Fatalf("no option %q of a question like %q", label, question)
	return workspace.Selection{}
}

// The whole path: load, look, filter, write, close, open, undo, export, verify.
func TestMainJob(t *testing.T) {
	w, path := opened(t)
	finance := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	w.Select(finance)
	in, ok := w.Inspect(finance)
	if !ok || in.Row.Count != 44 || in.Breakdown.Base.N != 83 || len(in.Who) != 44 {
		t.Fatalf("the obstacle: %+v", in.Row)
	}
	if in.Who[0].Place.File != "mi-gataviba-2025.xlsx" || in.Who[0].Name == "" {
		t.Errorf("who chose it: %+v", in.Who[0])
	}
	funding := pick(t, w, "Priekšnoteikumi", "MI attīstības finansējums")
	in, _ = w.Inspect(funding)
	if in.Breakdown.Base.N != 44 || in.Breakdown.Whole == nil || in.Breakdown.Whole.Rows[funding.Option].Count != 62 {
		t.Errorf("the prerequisite among the 44: base %d", in.Breakdown.Base.N)
	}

	id, err := w.AddFinding("Nav apzināts MI finansējums", &finance)
	must(t, err)
	must(t, w.Edit(id, finding.FieldCondition, "Finanšu trūkumu norāda 53 % iestāžu."))
	must(t, w.AddEvidence(id, funding))
	must(t, w.Close())

	must(t, w.Open(context.Background(), path, false))
	f, ok := w.Finding(id)
	if !ok || f.Condition != "Finanšu trūkumu norāda 53 % iestāžu." || len(f.Evidence) != 2 || f.Number != 1 || f.Author != "revidente" {
		t.Fatalf("after opening again: %+v", f)
	}
	e := f.Evidence[0]
	if e.Count != 44 || e.N != 83 || e.Invited != 119 || len(e.Filter) != 0 || e.Cells == "" {
		t.Errorf("evidence: %+v", e)
	}
	if e := f.Evidence[1]; len(e.Filter) != 1 || e.Filter[0].Options[0] != "Finanšu trūkums" || e.N != 44 {
		t.Errorf("filtered evidence: %+v", e)
	}
	for _, c := range w.Checks() {
		if c.Standing != finding.Holds {
			t.Errorf("%s: %s", c.Evidence.Option, c.Standing)
		}
	}
	step, ok := w.UndoStep()
	if !ok || step.Action != "evidence.add" || step.Subject != id {
		t.Errorf("undo would take back %+v", step)
	}
	must(t, w.Undo())
	if f, _ = w.Finding(id); len(f.Evidence) != 1 {
		t.Error("undo left the evidence")
	}
	must(t, w.Redo())
	if f, _ = w.Finding(id); len(f.Evidence) != 2 {
		t.Error("redo did not bring it back")
	}
	if h := w.History(id); len(h) != 5 || !h[1].Undo || !h[0].Redo {
		t.Errorf("history: %+v", h)
	}
	flaws, err := w.Verify(context.Background())
	if err != nil || len(flaws) != 0 {
		t.Error(flaws, err)
	}
	for _, name := range []string{"kopsavilkums.docx", "kopsavilkums.xlsx"} {
		to := filepath.Join(t.TempDir(), name)
		must(t, w.Export(context.Background(), to, workspace.ExportOptions{Lang: words.Latvian}, nil))
		if b, err := os.ReadFile(to); err != nil || !bytes.HasPrefix(b, []byte("PK")) {
			t.Error(name, err)
		}
	}
}

func TestRemovedWorkbookLeavesEvidenceGoneAndUndoBringsItBack(t *testing.T) {
	w, _ := opened(t)
	finance := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	_, err := w.AddFinding("", &finance)
	must(t, err)
	w.Select(finance)
	info, _ := w.Case()
	must(t, w.RemoveSource(info.Sources[0].SHA256))
	if len(w.Tables()) != 0 || len(w.Filter()) != 0 {
		t.Error("the data stayed")
	}
	if _, ok := w.Selected(); ok {
		t.Error("the selection stayed")
	}
	for _, c := range w.Checks() {
		if c.Standing != finding.Gone {
			t.Error(c.Standing)
		}
	}
	if flaws, _ := w.Verify(context.Background()); len(flaws) != 1 || flaws[0].Code != "evidence-gone" {
		t.Error(flaws)
	}
	must(t, w.Undo())
	for _, c := range w.Checks() {
		if c.Standing != finding.Holds {
			t.Error(c.Standing)
		}
	}
}

func TestEvidenceOpensTheViewInWhichItWasMade(t *testing.T) {
	w, _ := opened(t)
	finance := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	skills := pick(t, w, "Priekšnoteikumi", "Nodarbināto prasmes")
	w.Select(finance)
	w.Select(skills)
	id, err := w.AddFinding("", &skills)
	must(t, err)
	w.ClearFilter()
	f, _ := w.Finding(id)
	if !w.ShowEvidence(f.Evidence[0]) {
		t.Fatal("not found")
	}
	in, _ := w.Inspect(skills)
	if in.Row.Count != f.Evidence[0].Count || in.Breakdown.Base.N != f.Evidence[0].N {
		t.Errorf("%d of %d, evidence says %d of %d", in.Row.Count, in.Breakdown.Base.N, f.Evidence[0].Count, f.Evidence[0].N)
	}
	if s, ok := w.Selected(); !ok || s != skills {
		t.Error("the option is not selected")
	}
}

func TestSelectingTogglesTheFilterOfItsQuestionOnly(t *testing.T) {
	w, _ := opened(t)
	a := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	b := pick(t, w, "Šķēršļi", "Drošības riski")
	c := pick(t, w, "Priekšnoteikumi", "Zināšanu apmaiņa")
	w.Select(a)
	w.Select(c)
	w.Select(b)
	if f := w.Filter(); len(f) != 2 || f[1].Options[0] != b.Option {
		t.Errorf("%+v", f)
	}
	w.Unselect()
	if f := w.Filter(); len(f) != 1 || f[0].Question != c.Question {
		t.Errorf("%+v", f)
	}
}

func TestProblemsCostNothingStored(t *testing.T) {
	w, path := opened(t)
	before, _ := w.Case()
	ctx := context.Background()
	dir := t.TempDir()
	write := func(name, content string) string {
		p := filepath.Join(dir, name)
		must(t, os.WriteFile(p, []byte(content), 0o600))
		return p
	}
	for code, file := range map[string]string{
		"not-found":      filepath.Join(dir, "nav.xlsx"),
		"is-folder":      dir,
		"not-a-workbook": write("vestule.xlsx", "Labdien!"),
		"empty-file":     write("tuksa.xlsx", ""),
	} {
		_, err := w.Preview(ctx, file, nil)
		if !isCode(err, code) {
			t.Errorf("%s: %v", code, err)
		}
		for _, l := range words.Langs {
			if s := words.For(l).Error(err); s == words.For(l).T("error.unexpected") || strings.Contains(s, "[[") {
				t.Errorf("%s has no sentence in %s: %s", code, l, s)
			}
		}
	}
	data, err := assets.Samples.ReadFile(sample)
	must(t, err)
	p, err := w.PreviewBytes(ctx, "cits.xlsx", data)
	must(t, err)
	if err := w.Load(ctx, p); !isCode(err, "already-loaded") {
		t.Error("the same workbook twice:", err)
	}
	if err := w.Edit("nav", finding.FieldCause, "x"); !isCode(err, "finding-gone") {
		t.Error(err)
	}
	if err := w.Export(ctx, filepath.Join(dir, "a.exe"), workspace.ExportOptions{}, nil); err == nil {
		t.Error("an unknown format was written")
	}
	if err := w.Create(path, ""); !isCode(err, "case-exists") {
		t.Error(err)
	}
	after, ok := w.Case()
	if !ok || after.Path != before.Path || !slices.Equal(after.Sources, before.Sources) || !after.Saved.Equal(before.Saved) {
		t.Error("a problem changed the case")
	}
}

func TestCancelledExportLeavesWhatWasThere(t *testing.T) {
	w, _ := opened(t)
	to := filepath.Join(t.TempDir(), "a.docx")
	must(t, os.WriteFile(to, []byte("agrāk"), 0o600))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := w.Export(ctx, to, workspace.ExportOptions{Lang: words.Latvian}, nil); !isCode(err, "cancelled") {
		t.Error(err)
	}
	if b, _ := os.ReadFile(to); string(b) != "agrāk" {
		t.Error("the old file is gone")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(to), ".izpete-*")); len(left) != 0 {
		t.Error("left behind:", left)
	}
}

func TestReadOnlyCaseRefusesChanges(t *testing.T) {
	w, path := opened(t)
	_, err := w.AddFinding("A", nil)
	must(t, err)
	reader := newWorkspace(t)
	if err := reader.Open(context.Background(), path, false); !isCode(err, "case-locked") {
		t.Fatal("opened twice for writing:", err)
	}
	must(t, reader.Open(context.Background(), path, true))
	if len(reader.Findings()) != 1 || len(reader.Tables()) == 0 {
		t.Error("the reader sees nothing")
	}
	if _, err := reader.AddFinding("B", nil); !isCode(err, "case-read-only") {
		t.Error(err)
	}
	if _, ok := reader.UndoStep(); ok {
		t.Error("a reader may undo")
	}
}

func TestSameExportSameBytes(t *testing.T) {
	at := time.Date(2026, 11, 12, 9, 0, 0, 0, time.UTC)
	var first [][]byte
	for range 2 {
		w := workspace.New(workspace.Deps{Clock: func() time.Time { return at }, User: "r", Random: new(counter), Log: slog.New(slog.DiscardHandler)})
		dir := t.TempDir()
		must(t, w.Create(filepath.Join(dir, "lieta.izpete"), "Lieta"))
		data, err := assets.Samples.ReadFile(sample)
		must(t, err)
		p, err := w.PreviewBytes(context.Background(), "a.xlsx", data)
		must(t, err)
		must(t, w.Load(context.Background(), p))
		s := pick(t, w, "Šķēršļi", "Finanšu trūkums")
		_, err = w.AddFinding("A", &s)
		must(t, err)
		for i, name := range []string{"a.docx", "a.xlsx"} {
			to := filepath.Join(dir, name)
			must(t, w.Export(context.Background(), to, workspace.ExportOptions{Lang: words.English}, nil))
			b, err := os.ReadFile(to)
			must(t, err)
			if len(first) == 2 && !bytes.Equal(first[i], b) {
				t.Errorf("%s differs", name)
			}
			if len(first) <= i {
				first = append(first, b)
			}
		}
		must(t, w.Close())
	}
}

func TestSignals(t *testing.T) {
	w, _ := opened(t)
	var got []workspace.Signal
	cancel := w.Subscribe(func(s workspace.Signal) { got = append(got, s) })
	w.SetFilter(tabulate.Filter{})
	_, err := w.AddFinding("A", nil)
	must(t, err)
	must(t, w.Rename("Cits nosaukums"))
	if want := []workspace.Signal{workspace.FilterChanged, workspace.FindingsChanged, workspace.CaseChanged}; !slices.Equal(got, want) {
		t.Error(got)
	}
	cancel()
	w.SetFilter(nil)
	if len(got) != 3 {
		t.Error("called after it ended")
	}
	if info, _ := w.Case(); info.Title != "Cits nosaukums" {
		t.Error(info.Title)
	}
}

func TestUndoStopsAtTheBeginning(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "a.izpete"), "Nosaukums"))
	if step, ok := w.UndoStep(); ok {
		t.Error("the making of the case could be undone:", fmt.Sprint(step))
	}
}

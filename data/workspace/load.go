package workspace

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"izpete/data/casefile"
	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// Preview is a workbook as the program understands it, before anything of it
// is stored.
type Preview struct {
	Path   string // where it was read; "" for one out of the case
	Survey *survey.Survey
	Sheets []PreviewSheet
	Took   time.Duration
	Forms  *FormsPreview // when it is a folder of forms rather than a workbook

	data     []byte
	book     *workbook.Book
	steps    []Correction
	ids      []string // of the steps, for a workbook of the case
	outcomes []Outcome
}

// PreviewSheet is one sheet to look at.
type PreviewSheet struct {
	Info       survey.SheetInfo
	HeaderRows []int         // 1-based, nil when the sheet is not read as answers
	Table      *survey.Table // nil when the sheet is not read as answers
	sheet      *workbook.Sheet
}

// Text returns what stands in a cell, rows and columns from 1, as a spreadsheet
// would show it.
func (s PreviewSheet) Text(row, col int) string {
	c := s.sheet.At(row, col)
	switch c.Type {
	case workbook.Date:
		if c.Time.Hour() == 0 && c.Time.Minute() == 0 && c.Time.Second() == 0 {
			return c.Time.Format("2006-01-02")
		}
		return c.Time.Format("2006-01-02 15:04:05")
	case workbook.Number:
		return numberText(c.Text, c.Number)
	case workbook.Bool:
		return strings.ToUpper(strconv.FormatBool(c.Number != 0))
	}
	return c.Text
}

// ColumnName returns the letters of a column numbered from 1.
func ColumnName(col int) string { return workbook.ColumnName(col) }

// Respondents returns how many answers loading would bring.
func (p *Preview) Respondents() int {
	n := 0
	for _, t := range p.Survey.Tables {
		n += t.Len()
	}
	return n
}

// Preview reads a workbook and says what was recognised; nothing is stored.
// progress, which may be nil, gets a share from 0 to 1.
func (w *Workspace) Preview(ctx context.Context, path string, progress func(float64)) (*Preview, error) {
	start := w.deps.Clock()
	data, err := readFile(path)
	if err != nil {
		return nil, w.explain("read workbook", err)
	}
	p, err := preview(ctx, filepath.Base(path), data, nil, progress)
	if err != nil {
		return nil, w.explain("read workbook", err)
	}
	p.Path, p.Took = path, w.deps.Clock().Sub(start)
	return p, nil
}

// PreviewBytes is Preview for a workbook that is not a file, such as the sample.
func (w *Workspace) PreviewBytes(ctx context.Context, name string, data []byte) (*Preview, error) {
	p, err := preview(ctx, name, data, nil, nil)
	return p, w.explain("read workbook", err)
}

// Source shows a workbook of the case again, as it was loaded.
func (w *Workspace) Source(ctx context.Context, sha string) (*Preview, error) {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return nil, errNoCase
	}
	rec, ok := sourceRecord(f, sha)
	if !ok {
		return nil, w.explain("show workbook", survey.Problem("source-gone", survey.Place{}, nil))
	}
	if rec.Kind == kindForms {
		return w.formsSource(ctx, f, rec)
	}
	steps, ids, err := storedSteps(f.State(), sha)
	if err != nil {
		return nil, w.explain("show workbook", err)
	}
	data, err := f.Blob(sha)
	if err != nil {
		return nil, w.explain("show workbook", err)
	}
	b, err := w.cells(ctx, f, rec)
	if err != nil {
		return nil, w.explain("show workbook", err)
	}
	p, err := recognise(ctx, b, steps)
	if err != nil {
		return nil, w.explain("show workbook", err)
	}
	p.data, p.ids = data, ids
	return p, nil
}

// cells gives the cells of a workbook of the case. Those of the one that was
// looked at last are kept.
func (w *Workspace) cells(ctx context.Context, f *casefile.File, r record) (*workbook.Book, error) {
	if r.Kind == kindForms {
		return nil, survey.Problem("forms-no-steps", survey.Place{File: r.File}, nil)
	}
	w.mu.Lock()
	b := w.book
	w.mu.Unlock()
	if b != nil && b.SHA256 == r.SHA256 && b.File == r.File {
		return b, nil
	}
	data, err := f.Blob(r.SHA256)
	if err != nil {
		return nil, err
	}
	b, err = workbook.Read(ctx, r.File, data, nil)
	if err != nil {
		return nil, err
	}
	w.mu.Lock()
	w.book = b
	w.mu.Unlock()
	return b, nil
}

// remember keeps what a workbook of the case holds, and its cells for the next
// correction.
func (w *Workspace) remember(p *Preview) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.known != nil {
		w.known.put(p.Survey.Source.SHA256, p.steps, ofCase(p.Survey))
	}
	w.book = p.book
}

func preview(ctx context.Context, name string, data []byte, steps []Correction, progress func(float64)) (*Preview, error) {
	b, err := workbook.Read(ctx, name, data, progress)
	if err != nil {
		return nil, err
	}
	p, err := recognise(ctx, b, steps)
	if err == nil {
		p.data = data
	}
	return p, err
}

// recognise says what the cells of a workbook mean under corrections.
func recognise(ctx context.Context, b *workbook.Book, steps []Correction) (*Preview, error) {
	s, outcomes, err := intake.Apply(ctx, b, intake.Options{Steps: steps})
	if headless := survey.Problem("no-header", survey.Place{}, nil); errors.Is(err, headless) {
		s, err = unread(b, err), nil
	}
	if err != nil {
		return nil, err
	}
	p := &Preview{Survey: s, book: b, steps: steps, outcomes: outcomes}
	for i, info := range s.Sheets {
		ps := PreviewSheet{Info: info, sheet: b.Sheets[i]}
		for _, t := range s.Tables {
			if t.Sheet == info.Name {
				ps.Table, ps.HeaderRows = t, t.HeaderRows
			}
		}
		p.Sheets = append(p.Sheets, ps)
	}
	return p, nil
}

// unread is a workbook in which no header was found: it can be looked at, so
// that the auditor can say where the header stands.
func unread(b *workbook.Book, err error) *survey.Survey {
	s := &survey.Survey{Source: survey.Source{File: b.File, SHA256: b.SHA256, Size: b.Size}}
	for _, sh := range b.Sheets {
		s.Sheets = append(s.Sheets, survey.SheetInfo{Name: sh.Name, Hidden: sh.Hidden, Rows: sh.Rows, Columns: sh.Columns, Role: survey.RoleOther})
	}
	var e *survey.Error
	if errors.As(err, &e) {
		s.Notes = []survey.Note{{Code: e.Code, Level: survey.Doubt, Place: e.Place}}
	}
	return s
}

// Load stores a previewed workbook in the case: the file itself, byte for byte,
// and that it belongs to the case. A workbook that holds no answers gives
// "no-answers", one that the case has already "already-loaded".
func (w *Workspace) Load(ctx context.Context, p *Preview) error {
	if p.Forms != nil {
		return w.LoadForms(ctx, p.Forms)
	}
	if len(p.Survey.Tables) == 0 {
		return survey.Problem("no-answers", survey.Place{File: p.Survey.Source.File}, nil)
	}
	if err := ctx.Err(); err != nil {
		return survey.Problem("cancelled", survey.Place{File: p.Survey.Source.File}, err)
	}
	info, ok := w.Case()
	if !ok {
		return errNoCase
	}
	src := p.Survey.Source
	for _, have := range info.Sources {
		if have.SHA256 == src.SHA256 {
			return survey.Problem("already-loaded", survey.Place{File: src.File}, nil)
		}
	}
	w.remember(p)
	rec, err := json.Marshal(record{Source: src, Loaded: w.deps.Clock().UTC()})
	if err != nil {
		return w.explain("load workbook", err)
	}
	e := casefile.Entry{Action: "source.add", Subject: src.SHA256, Changes: []casefile.Change{{Key: keySource + src.SHA256, To: rec}}}
	changes, err := w.stepChanges(src.SHA256, p.steps)
	if err != nil {
		return w.explain("load workbook", err)
	}
	e.Changes = append(e.Changes, changes...)
	return w.change("load workbook", e, p.data)
}

// RemoveSource takes a workbook out of the case, with its corrections. Its bytes
// stay in the file, so that the step can be undone.
func (w *Workspace) RemoveSource(sha string) error {
	w.mu.Lock()
	if w.file == nil {
		w.mu.Unlock()
		return errNoCase
	}
	gone := slices.Concat(stepKeys(w.file.State(), sha), formsKeys(w.file.State(), sha))
	w.mu.Unlock()
	return w.change("remove workbook", casefile.Entry{
		Action: "source.remove", Subject: sha,
		Changes: append(gone, casefile.Change{Key: keySource + sha}),
	})
}

// readFile reads a workbook whole; the file is only ever opened to read.
func readFile(path string) ([]byte, error) {
	at := survey.Place{File: filepath.Base(path)}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, survey.Problem("not-found", at, err)
	case err == nil && info.IsDir():
		return nil, survey.Problem("is-folder", at, nil)
	case err == nil && info.Size() > workbook.MaxFile:
		return nil, survey.Problem("too-large", at, nil)
	case err != nil:
		return nil, survey.Problem("locked", at, err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, survey.Problem("locked", at, err)
	}
	return data, nil
}

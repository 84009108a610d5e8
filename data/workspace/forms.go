package workspace

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"time"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// What a screen needs of a folder of filled-in forms; see the package forms.
type (
	FormFile     = forms.Form
	FormProfile  = forms.Profile
	FormQuestion = forms.Question
	FormMark     = forms.Mark
	Attendance   = forms.Attendance
	Silent       = forms.Silent
)

// FormMissing is the code of the note on a question that was left empty.
const FormMissing = forms.Missing

// FormsPreview is a folder of filled-in forms as the program understands it. It
// never changes: a correction makes the next one.
type FormsPreview struct {
	Path     string // of the folder; "" for one out of the case
	Source   survey.Source
	Teaching string         // the file whose cells are looked at
	Sheets   []PreviewSheet // its sheets
	Profile  *FormProfile   // what is asked where; nil while nothing is marked
	Given    bool           // the profile was given or corrected, not proposed

	Survey     *survey.Survey // no table while nothing is marked
	Forms      []FormFile     // every file of the folder, by name
	Attendance *Attendance    // nil without a list of those invited
	Took       time.Duration

	aside   []string // names, sorted
	invited *survey.Frame
	bundle  *bundle
	book    *workbook.Book // of Teaching
}

// Table is the answers of all forms that were read; nil while nothing is marked.
func (p *FormsPreview) Table() *survey.Table {
	if len(p.Survey.Tables) == 0 {
		return nil
	}
	return p.Survey.Tables[0]
}

// Readable lists the files that a form can be taught from.
func (p *FormsPreview) Readable() []string {
	var all []string
	for _, f := range p.bundle.files {
		if formLike(f) && f.data != nil {
			all = append(all, f.Name)
		}
	}
	return all
}

// Invited is the list of those invited; nil when there is none.
func (p *FormsPreview) Invited() *survey.Frame { return p.invited }

// Preview is the folder as a workbook of the case is shown: what Load takes.
func (p *FormsPreview) Preview() *Preview {
	return &Preview{Path: p.Path, Survey: p.Survey, Sheets: p.Sheets, Took: p.Took, Forms: p}
}

// formsSetting is what a folder is read by besides its files.
type formsSetting struct {
	Teaching string
	Profile  *forms.Profile
	Aside    []string
	Invited  *survey.Frame
}

func (p *FormsPreview) setting() formsSetting {
	return formsSetting{p.Teaching, p.Profile, p.aside, p.invited}
}

// PreviewForms reads a folder of filled-in forms; nothing is stored. Without a
// profile a folder of the same name that the case has is followed; otherwise the
// form that has most in common with the others is looked at, and its answer
// cells are proposed. The answers are held against the list of those invited of
// the case, where it has one. progress may be nil.
func (w *Workspace) PreviewForms(ctx context.Context, folder string, profile *FormProfile, progress func(float64)) (*FormsPreview, error) {
	start := w.deps.Clock()
	name := filepath.Base(folder)
	if whole, err := filepath.Abs(folder); err == nil {
		name = filepath.Base(whole)
	}
	s := w.settingOf(name)
	if profile != nil {
		s.Teaching, s.Profile = "", profile
	}
	p, err := previewFolder(ctx, folder, name, s, progress)
	if err != nil {
		return nil, w.explain("read forms", err)
	}
	p.Path, p.Took = folder, w.deps.Clock().Sub(start)
	return p, nil
}

func previewFolder(ctx context.Context, folder, name string, s formsSetting, progress func(float64)) (*FormsPreview, error) {
	files, err := readFolder(folder, name, func(done float64) error {
		tell(progress, done*0.2)
		if err := ctx.Err(); err != nil {
			return survey.Problem("cancelled", survey.Place{File: name}, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	b := &bundle{folder: name, files: files}
	given := s.Profile != nil
	if !given {
		if s.Teaching, err = typical(ctx, b); err != nil {
			return nil, err
		}
	}
	p, err := readForms(ctx, b, s, func(done float64) { tell(progress, 0.3+done*0.7) })
	if err == nil {
		p.Given = given
	}
	return p, err
}

func tell(progress func(float64), done float64) {
	if progress != nil {
		progress(done)
	}
}

// frame is the list of those invited that a workbook of the case has, the
// latest first; nil when none has one.
func (w *Workspace) frame() *survey.Frame {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, s := range slices.Backward(w.surveys) {
		if s.Frame != nil && len(s.Frame.Names) > 0 {
			return s.Frame
		}
	}
	return nil
}

// readForms reads a folder that has been taken into memory.
func readForms(ctx context.Context, b *bundle, s formsSetting, progress func(float64)) (*FormsPreview, error) {
	p := &FormsPreview{Source: b.source(), Teaching: s.Teaching, aside: s.Aside, invited: s.Invited, bundle: b}
	p.Survey = &survey.Survey{Source: p.Source}
	if s.Profile == nil {
		if err := p.look(ctx); err != nil {
			return nil, err
		}
		marks := forms.Suggest(p.book)
		if len(marks) == 0 {
			return p, nil
		}
		taught, err := forms.Teach(p.book, marks)
		if err != nil {
			return nil, err
		}
		s.Profile = taught
	}
	p.Profile = s.Profile
	r, err := forms.ReadFolder(ctx, s.Profile, b.folder, b.sources(s.Aside), progress)
	if err != nil {
		return nil, err
	}
	for i := range r.Forms {
		f := &r.Forms[i]
		if kept := b.file(f.File); kept != nil && kept.Problem != "" && f.Problem != nil {
			f.Problem = survey.Problem(kept.Problem, survey.Place{File: f.File}, f.Problem)
		}
	}
	if s.Invited != nil {
		r.Invite(s.Invited)
	}
	// A folder is the same folder when a file is set aside.
	r.Survey.Source, r.Table().Source = p.Source, p.Source
	p.Survey, p.Forms, p.Attendance = r.Survey, r.Forms, r.Attendance
	if p.Teaching == "" || b.file(p.Teaching) == nil {
		p.Teaching = clean(r.Forms)
	}
	if p.book == nil && p.Teaching != "" {
		return p, p.look(ctx)
	}
	return p, nil
}

// clean finds the form that is most as it was handed out.
func clean(all []forms.Form) string {
	best, least := "", 0
	for i := range all {
		f := &all[i]
		if n := len(f.Notes); f.LeftOut == "" && (best == "" || n < least) {
			best, least = f.File, n
		}
	}
	return best
}

// look reads the cells of the form that is looked at.
func (p *FormsPreview) look(ctx context.Context) error {
	f := p.bundle.file(p.Teaching)
	if f == nil || f.data == nil {
		return survey.Problem("not-found", survey.Place{File: p.Teaching}, nil)
	}
	b, err := workbook.Read(ctx, f.Name, f.data, nil)
	if err != nil {
		return err
	}
	p.book, p.Sheets = b, nil
	for _, s := range b.Sheets {
		p.Sheets = append(p.Sheets, PreviewSheet{
			Info:  survey.SheetInfo{Name: s.Name, Hidden: s.Hidden, Rows: s.Rows, Columns: s.Columns, Role: survey.RoleForm},
			sheet: s,
		})
	}
	return nil
}

// candidates is how many forms are looked at to find a typical one.
const candidates = 9

// typical finds the form that has most texts in common with others of the
// folder, at the same places: one in which nothing was moved or reworded.
func typical(ctx context.Context, b *bundle) (string, error) {
	var readable []*formFile
	for i := range b.files {
		if f := &b.files[i]; formLike(*f) && len(f.data) > 0 {
			readable = append(readable, f)
		}
	}
	var names []string
	var texts []map[string]bool
	var last error
	step := max(1, len(readable)/candidates)
	for i := 0; i < len(readable) && len(names) < candidates; i++ {
		// Where files cannot be read, their neighbours are tried as well.
		if i%step != 0 && i < len(readable)-candidates {
			continue
		}
		book, err := workbook.Read(ctx, readable[i].Name, readable[i].data, nil)
		if ctx.Err() != nil {
			return "", survey.Problem("cancelled", survey.Place{File: b.folder}, ctx.Err())
		}
		if err != nil {
			last = err
			continue
		}
		names, texts = append(names, readable[i].Name), append(texts, fixed(book))
	}
	if len(names) == 0 {
		if len(readable) == 0 {
			return "", survey.Problem("forms-none", survey.Place{File: b.folder}, nil)
		}
		return "", survey.Problem("forms-none-readable", survey.Place{File: b.folder}, last)
	}
	best, most := 0, -1
	for i := range texts {
		common := 0
		for k := range texts {
			for t := range texts[i] {
				if i != k && texts[k][t] {
					common++
				}
			}
		}
		if common > most {
			best, most = i, common
		}
	}
	return names[best], nil
}

// fixed gathers the texts of a form with their places.
func fixed(b *workbook.Book) map[string]bool {
	all := map[string]bool{}
	for _, s := range b.Sheets {
		for at, c := range s.Each() {
			if c.Type == workbook.Text && len(all) < forms.MaxTexts {
				all[s.Name+"\x00"+at.String()+"\x00"+c.Text] = true
			}
		}
	}
	return all
}

// FormSheets opens one form of a folder, to look at a cell of it.
func (w *Workspace) FormSheets(ctx context.Context, p *FormsPreview, file string) ([]PreviewSheet, error) {
	q := FormsPreview{bundle: p.bundle, Teaching: file}
	if err := q.look(ctx); err != nil {
		return nil, w.explain("read form", err)
	}
	return q.Sheets, nil
}

// SaveProfile is a taught form as a file, for use on other folders.
func (p *FormsPreview) SaveProfile() ([]byte, error) { return p.Profile.Encode() }

// LoadProfile reads a taught form from a file. The codes of its errors are those
// of a profile and of a file that cannot be read.
func (w *Workspace) LoadProfile(path string) (*FormProfile, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, w.explain("read profile", err)
	}
	profile, err := forms.Decode(filepath.Base(path), bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	return profile, w.explain("read profile", err)
}

// FormAside is why a file that the auditor set aside is left out.
const FormAside = forms.SetAside

// NoForm tells whether a file of the folder is not a form at all: another kind
// of file, a folder, what a program left behind.
func NoForm(f *FormFile) bool {
	return f.LeftOut == forms.LockFile || f.LeftOut == forms.NotAForm || f.LeftOut == forms.Subfolder
}

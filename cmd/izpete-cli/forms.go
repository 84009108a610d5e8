package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"izpete/data/forms"
	"izpete/data/tabulate"
	"izpete/data/workbook"
)

type folderJSON struct {
	Folder    string          `json:"folder"`
	SHA256    string          `json:"sha256"`
	Files     int             `json:"files"`
	Read      int             `json:"read"`
	LeftOut   []leftOutJSON   `json:"left_out"`
	Forms     []filledJSON    `json:"forms"`
	Invited   *attendanceJSON `json:"invited"`
	Survey    *surveyJSON     `json:"survey"`
	Questions []tabulation    `json:"questions"`
	counts    []*tabulate.Breakdown
}

type leftOutJSON struct {
	File    string `json:"file"`
	Reason  string `json:"reason"`
	Code    string `json:"code,omitempty"`
	Message string `json:"message"`
}

type filledJSON struct {
	File        string     `json:"file"`
	SHA256      string     `json:"sha256"`
	Institution string     `json:"institution"`
	Doubtful    bool       `json:"doubtful"`
	Notes       []noteJSON `json:"notes"`
}

type attendanceJSON struct {
	Invited   int            `json:"invited"`
	Answered  int            `json:"answered"`
	Silent    []forms.Silent `json:"not_answered"`
	Uninvited []string       `json:"uninvited"`
}

// forms reads a folder of filled-in forms.
func (p *program) forms(ctx context.Context, args []string) error {
	var profile, invited string
	rest, err := p.parse(args, 1, 1, func(fs *flag.FlagSet) {
		fs.StringVar(&profile, "profile", "", "")
		fs.StringVar(&invited, "invited", "", "")
	})
	if err != nil {
		return err
	}
	if profile == "" {
		return errUsage
	}
	data, err := readSmall(profile)
	if err != nil {
		return err
	}
	taught, err := forms.Decode(filepath.Base(profile), data)
	if err != nil {
		return err
	}
	name := filepath.Base(rest[0])
	if whole, err := filepath.Abs(rest[0]); err == nil {
		name = filepath.Base(whole)
	}
	sources, err := forms.Folder(os.DirFS(rest[0]), name)
	if err != nil {
		return err
	}
	r, err := forms.ReadFolder(ctx, taught, name, sources, nil)
	if err != nil {
		return err
	}
	if invited != "" {
		b, err := workbook.Open(ctx, invited, nil)
		if err != nil {
			return err
		}
		frame, err := forms.Invited(b, r.Table().Names)
		if err != nil {
			return err
		}
		r.Invite(frame)
	}
	doc := p.folder(r)
	if p.json {
		return p.print(doc)
	}
	return p.showFolder(doc, r)
}

// folder describes what a folder holds.
func (p *program) folder(r *forms.Result) folderJSON {
	t := r.Table()
	doc := folderJSON{
		Folder: t.Source.File, SHA256: t.Source.SHA256, Files: len(r.Forms), Read: t.Len(),
		LeftOut: []leftOutJSON{}, Forms: []filledJSON{}, Survey: tableJSON(t), Questions: []tabulation{},
	}
	for i := range r.Forms {
		f := &r.Forms[i]
		if f.LeftOut != "" {
			l := leftOutJSON{File: f.File, Reason: string(f.LeftOut), Message: p.words().T("leftout." + string(f.LeftOut))}
			if f.Problem != nil {
				l.Code, l.Message = code(f.Problem), p.words().Error(f.Problem)
			}
			doc.LeftOut = append(doc.LeftOut, l)
			continue
		}
		j := filledJSON{File: f.File, SHA256: f.SHA256, Institution: f.Institution, Doubtful: f.Doubtful(), Notes: []noteJSON{}}
		for _, n := range f.Notes {
			j.Notes = append(j.Notes, noteJSON{Code: n.Code, Sheet: n.Place.Sheet, Cell: n.Place.Cell, Message: p.words().Note(n)})
		}
		doc.Forms = append(doc.Forms, j)
	}
	if a := r.Attendance; a != nil {
		doc.Invited = &attendanceJSON{Invited: a.Invited, Answered: a.Answered, Silent: a.Silent, Uninvited: []string{}}
		if a.Silent == nil {
			doc.Invited.Silent = []forms.Silent{}
		}
		for _, i := range a.Uninvited {
			doc.Invited.Uninvited = append(doc.Invited.Uninvited, t.Names[i])
		}
	}
	for _, q := range t.Questions {
		if q.Charted() {
			b := tabulate.Of(t, q, nil, tabulate.BaseAnswered)
			var d tabulation
			d.Filter = []termJSON{}
			d.fill(b, nil)
			d.Question = asJSON(q)
			doc.Questions, doc.counts = append(doc.Questions, d), append(doc.counts, b)
		}
	}
	return doc
}

func (p *program) showFolder(doc folderJSON, r *forms.Result) error {
	w := p.words()
	fmt.Fprintf(p.out, "%s  sha256 %s\n%s: %s, %s\n", doc.Folder, doc.SHA256, w.N("forms.files", doc.Files), w.N("forms.read", doc.Read), w.N("forms.left-out", len(doc.LeftOut)))
	for _, l := range doc.LeftOut {
		fmt.Fprintf(p.out, "  %s: %s\n", l.File, l.Message)
	}
	doubtful := r.Doubtful()
	fmt.Fprintf(p.out, "\n%s\n", w.N("forms.doubtful", len(doubtful)))
	for _, f := range doubtful {
		if f.LeftOut != "" {
			fmt.Fprintf(p.out, "  %s\n    %s\n", f.File, w.T("leftout."+string(f.LeftOut)))
			continue
		}
		fmt.Fprintf(p.out, "  %s\n", f.Institution)
		for _, n := range f.Notes {
			fmt.Fprintf(p.out, "    %s\n", w.Note(n))
		}
	}
	p.showAttendance(doc.Invited)
	for i, q := range doc.Questions {
		fmt.Fprintln(p.out)
		if err := p.showTabulation(q, doc.counts[i]); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) showAttendance(a *attendanceJSON) {
	if a == nil {
		return
	}
	w := p.words()
	fmt.Fprintf(p.out, "\n%s\n", w.T("forms.attendance", "Invited", w.Int(a.Invited), "Answered", w.Int(a.Answered)))
	if len(a.Silent) > 0 {
		fmt.Fprintln(p.out, w.T("forms.silent", "N", w.Int(len(a.Silent))))
	}
	for _, s := range a.Silent {
		name := s.Name
		if s.File != "" {
			name = w.T("forms.silent-file", "Name", s.Name, "File", s.File)
		}
		fmt.Fprintf(p.out, "  %s\n", name)
	}
	if len(a.Uninvited) > 0 {
		fmt.Fprintln(p.out, w.T("forms.uninvited", "N", w.Int(len(a.Uninvited))))
	}
	for _, name := range a.Uninvited {
		fmt.Fprintf(p.out, "  %s\n", name)
	}
}

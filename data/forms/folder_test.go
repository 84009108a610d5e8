package forms_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"izpete/data/forms"
	sample "izpete/data/sample/forms"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workbook"
)

var eighty = sync.OnceValue(func() *sample.Folder {
	f, err := sample.Make(80)
	if err != nil {
		panic(err)
	}
	return f
})

// files is the folder as a file system.
func files(f *sample.Folder) fstest.MapFS {
	m := fstest.MapFS{}
	for _, file := range f.Files {
		m[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return m
}

func read(t testing.TB, p *forms.Profile, folder fstest.MapFS) *forms.Result {
	t.Helper()
	sources, err := forms.Folder(folder, "anketas")
	must(t, err)
	r, err := forms.ReadFolder(context.Background(), p, "anketas", sources, nil)
	must(t, err)
	return r
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// codes are the notes of a form that need a look.
func codes(f *forms.Form) string {
	var all []string
	for _, n := range f.Notes {
		if n.Level == survey.Doubt {
			all = append(all, n.Code)
		}
	}
	return strings.Join(all, " ")
}

// Of 80 forms exactly the five damaged ones are reported, each for what was
// done to it, and every count of the others is right.
func TestSampleFolder(t *testing.T) {
	f := eighty()
	r := read(t, f.Profile, files(f))
	want := map[sample.Damage]string{
		sample.Moved:      forms.RowsIn + " " + forms.Reworded,
		sample.Outside:    forms.OutsideList,
		sample.Overwrote:  forms.FormulaLost + " " + forms.HiddenSheet,
		sample.Cut:        "unreadable truncated",
		sample.Unanswered: forms.Missing + " " + forms.Missing,
	}
	reported := 0
	for i, file := range f.Files {
		got := ""
		for _, form := range r.Doubtful() {
			if form.File != file.Name {
				continue
			}
			reported++
			if got = codes(form); form.LeftOut != "" {
				got = string(form.LeftOut) + " " + form.Problem.(*survey.Error).Code
			}
		}
		if got != want[file.Damage] {
			t.Errorf("%d %s (%s): %q, want %q", i, file.Name, file.Damage, got, want[file.Damage])
		}
	}
	if reported != 5 || len(r.Doubtful()) != 5 {
		t.Errorf("%d reported", len(r.Doubtful()))
	}
	if r.Table().Len() != 79 || r.LeftOut() != 1 || r.Table().Len()+r.LeftOut() != len(r.Forms) {
		t.Errorf("%d read, %d left out", r.Table().Len(), r.LeftOut())
	}
	compareCounts(t, f, r)
}

// compareCounts holds the table to what was filled in.
func compareCounts(t *testing.T, f *sample.Folder, r *forms.Result) {
	t.Helper()
	table := r.Table()
	for _, q := range table.Questions {
		wantCount, wantAnswered, texts := map[string]int{}, 0, []string{}
		for _, file := range f.Files {
			if file.Damage == sample.Cut {
				continue
			}
			answers := file.Answers[q.ID]
			if len(answers) > 0 {
				wantAnswered++
				texts = append(texts, answers[0])
			}
			for _, a := range answers {
				wantCount[a]++
			}
		}
		if got := q.Answered.Count(); got != wantAnswered {
			t.Errorf("%s: answered %d, want %d", q.ID, got, wantAnswered)
		}
		if !q.Charted() {
			var got []string
			for i := range q.Answered.Each() {
				if q.Numbers != nil {
					got = append(got, fmt.Sprint(q.Numbers[i]))
				} else {
					got = append(got, q.Texts[i])
				}
			}
			slices.Sort(got)
			slices.Sort(texts)
			if !slices.Equal(got, texts) {
				t.Errorf("%s: %v\nwant %v", q.ID, got, texts)
			}
			continue
		}
		got := map[string]int{}
		for k, o := range q.Options {
			if n := q.Picked[k].Count(); n > 0 {
				got[o.Label] = n
			}
		}
		if !maps.Equal(got, wantCount) {
			t.Errorf("%s: %v, want %v", q.ID, got, wantCount)
		}
	}
}

// Every answer tells its file, sheet and cell, also where rows were put in.
func TestAnswersTellTheirCells(t *testing.T) {
	f := eighty()
	r := read(t, f.Profile, files(f))
	table := r.Table()
	q := table.Question("use")
	taught := q.Columns[0]
	for i, name := range table.Names {
		p := table.Cell(q, 0, i)
		data := f.Files[slices.IndexFunc(f.Files, func(s sample.File) bool { return s.Name == p.File })]
		b, err := workbook.Read(context.Background(), p.File, data.Data, nil)
		must(t, err)
		row, col, ok := workbook.ParseCell(p.Cell)
		if !ok || data.Institution != name {
			t.Fatalf("%s: %v", name, p)
		}
		got, want := b.Sheet(p.Sheet).At(row, col).Text, ""
		if len(data.Answers["use"]) > 0 {
			want = data.Answers["use"][0]
		}
		if got != want {
			t.Errorf("%v: %q, want %q", p, got, want)
		}
		if moved := p.Cell != taught; moved != (data.Damage == sample.Moved) {
			t.Errorf("%s: %s at %s, taught %s", name, data.Damage, p.Cell, taught)
		}
	}
	if c := table.Cells(q, 0); c.File != "anketas" || c.Cell != taught {
		t.Error(c)
	}
}

// Whatever lies in the folder is accounted for.
func TestEveryFileIsAccountedFor(t *testing.T) {
	f := eighty()
	folder := files(f)
	first := f.Files[0]
	folder["~$"+first.Name] = &fstest.MapFile{Data: []byte("lock")}
	folder["LASIMANI.txt"] = &fstest.MapFile{Data: []byte("!")}
	folder["arhivs/veca.xlsx"] = &fstest.MapFile{Data: first.Data}
	folder["Kopija no "+first.Name] = &fstest.MapFile{Data: first.Data}
	folder["tukša anketa.xlsx"] = &fstest.MapFile{Data: f.Template}
	folder["uzaicinātie.xlsx"] = &fstest.MapFile{Data: f.List}
	folder["parole.xlsx"] = &fstest.MapFile{Data: []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")}
	r := read(t, f.Profile, folder)
	want := map[string]forms.Reason{
		"~$" + first.Name: forms.LockFile, "LASIMANI.txt": forms.NotAForm, "arhivs": forms.Subfolder,
		"tukša anketa.xlsx": forms.BlankForm, "uzaicinātie.xlsx": forms.OtherForm, "parole.xlsx": forms.Unreadable,
		first.Name: forms.SameFile, f.Files[27].Name: forms.Unreadable,
	}
	got := map[string]forms.Reason{}
	for _, form := range r.Forms {
		if form.LeftOut != "" {
			got[form.File] = form.LeftOut
		}
		if (form.LeftOut == "") != (form.Respondent >= 0) {
			t.Errorf("%s: row %d, left out %q", form.File, form.Respondent, form.LeftOut)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("%v\nwant %v", got, want)
	}
	if len(r.Forms) != 87 || r.Table().Len()+len(r.Table().LeftOut) != 87 {
		t.Errorf("%d files, %d read, %d left out", len(r.Forms), r.Table().Len(), len(r.Table().LeftOut))
	}
	for _, lang := range words.Langs {
		w := words.For(lang)
		for _, l := range r.Table().LeftOut {
			if !w.Has("leftout." + l.Reason) {
				t.Errorf("%s: no words for %q", lang, l.Reason)
			}
		}
	}
}

// The hash of a folder depends on its forms alone.
func TestFolderHash(t *testing.T) {
	f := eighty()
	folder := files(f)
	first := read(t, f.Profile, folder).Survey.Source
	if first.File != "anketas" || len(first.SHA256) != 64 || first.Size == 0 {
		t.Error(first)
	}
	folder["piezīmes.txt"] = &fstest.MapFile{Data: []byte("!")}
	if read(t, f.Profile, folder).Survey.Source != first {
		t.Error("a file that is no form changes the hash")
	}
	renamed := folder[f.Files[3].Name]
	delete(folder, f.Files[3].Name)
	folder["citādi.xlsx"] = renamed
	if read(t, f.Profile, folder).Survey.Source.SHA256 == first.SHA256 {
		t.Error("a name changed and the hash did not")
	}
}

func TestWhoHasNotAnswered(t *testing.T) {
	f := eighty()
	folder := files(f)
	stranger, err := sample.Make(100)
	must(t, err)
	folder["svešs.xlsx"] = &fstest.MapFile{Data: stranger.Files[95].Data}
	folder["otrreiz.xlsx"] = &fstest.MapFile{Data: rename(t, f, f.Files[0].Data, "  "+strings.ToUpper(f.Files[1].Institution)+" ")}
	r := read(t, f.Profile, folder)
	b, err := workbook.Read(context.Background(), "saraksts.xlsx", f.List, nil)
	must(t, err)
	frame, err := forms.Invited(b, r.Table().Names)
	must(t, err)
	if len(frame.Names) != 90 || len(frame.Groups) != 2 || frame.Groups[1].Title != "Reģions" || len(frame.Groups[1].Values) != 90 {
		t.Fatalf("%d names, %+v", len(frame.Names), frame.Groups)
	}
	frame.Names[5] = strings.Replace(frame.Names[5], "Pašvaldība", "Pasvaldība", 1)
	r.Invite(frame)
	a := r.Attendance
	if a.Invited != 90 || a.Answered != 79 || len(a.Silent) != 11 || len(a.Uninvited) != 1 {
		t.Fatalf("%+v", a)
	}
	if a.Silent[0].Name != f.Files[27].Institution || a.Silent[0].File != f.Files[27].Name || a.Silent[1].File != "" {
		t.Errorf("%+v", a.Silent)
	}
	if got := r.Table().Names[a.Uninvited[0]]; got != stranger.Files[95].Institution {
		t.Error(got)
	}
	twice := 0
	for _, form := range r.Doubtful() {
		if strings.Contains(codes(form), forms.SameInstitute) {
			twice++
		}
	}
	if twice != 2 {
		t.Errorf("%d forms of one institution", twice)
	}
	if r.Table().Population != 90 {
		t.Error(r.Table().Population)
	}
}

// The sentences of all notes stand in both languages with all that they name.
func TestNotesHaveSentences(t *testing.T) {
	f := eighty()
	r := read(t, f.Profile, files(f))
	for _, lang := range words.Langs {
		for _, n := range r.Survey.Notes {
			s := words.For(lang).Note(n)
			if strings.Contains(s, "[[") || strings.Contains(s, "„”") || strings.Contains(s, "“”") || !strings.Contains(s, n.Place.File) {
				t.Errorf("%s %s: %s", lang, n.Code, s)
			}
		}
	}
}

func TestCancelledAndEmptyFolders(t *testing.T) {
	f := eighty()
	sources, err := forms.Folder(files(f), "anketas")
	must(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	told := 0
	_, err = forms.ReadFolder(ctx, f.Profile, "anketas", sources, func(float64) { told++; cancel() })
	if code(err) != "cancelled" || told == 0 {
		t.Error(err, told)
	}
	if _, err = forms.ReadFolder(context.Background(), f.Profile, "tukša", nil, nil); code(err) != "forms-none" {
		t.Error(err)
	}
	if _, err = forms.Folder(fstest.MapFS{"a": &fstest.MapFile{}}, "x"); err != nil {
		t.Error(err)
	}
	sources[0].Aside = true
	r, err := forms.ReadFolder(context.Background(), f.Profile, "anketas", sources, nil)
	must(t, err)
	if r.Forms[0].LeftOut != forms.SetAside || r.Table().Len() != 78 {
		t.Error(r.Forms[0].LeftOut, r.Table().Len())
	}
}

func code(err error) string {
	if e, ok := err.(*survey.Error); ok {
		return e.Code
	}
	return fmt.Sprint(err)
}

// A profile survives being written and read.
func TestProfileIsKept(t *testing.T) {
	f := eighty()
	data, err := f.Profile.Encode()
	must(t, err)
	p, err := forms.Decode("profils.json", data)
	must(t, err)
	a, _ := json.Marshal(f.Profile)
	b, _ := json.Marshal(p)
	if !bytes.Equal(a, b) {
		t.Errorf("%s\n%s", a, b)
	}
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"izpete/data/forms"
	sample "izpete/data/sample/forms"
)

// A survey starts with a codebook, goes out as a form and comes back as counts.
func TestFormFromCodebook(t *testing.T) {
	folder := t.TempDir()
	codes := filepath.Join(folder, "kodi.json")
	write(t, codes, []byte(`{"version":1,"title":"Par datiem","questions":[{"text":"Vai ir stratēģija?","kind":"single","options":["Jā","Nē"]},{"text":"Kas traucē?","kind":"multiple","options":["Nauda","Laiks"]}]}`))
	form, profile := filepath.Join(folder, "anketa.xlsx"), filepath.Join(folder, "profils.json")
	doc := decoded[formJSON](t, ok(t, "form", codes, "--to", form, "--profile", profile, "--lang", "lv", "--json"))
	if doc.Form != "anketa.xlsx" || len(doc.Profile.Questions) != 3 || doc.Profile.Questions[1].Options[0] != "Jā" {
		t.Errorf("%+v", doc)
	}
	data, err := os.ReadFile(profile)
	if err == nil {
		_, err = forms.Decode("profils.json", data)
	}
	if err != nil {
		t.Error(err)
	}
	if _, errs, status := cli(t, "form", codes, "--to", form); status != 1 || !strings.HasPrefix(errs, "file-exists: ") {
		t.Error(status, errs)
	}
	if _, errs, status := cli(t, "form", profile, "--to", filepath.Join(folder, "b.xlsx")); status != 1 || !strings.HasPrefix(errs, "codebook-") {
		t.Error(status, errs)
	}
	if in := decoded[inspection](t, ok(t, "inspect", form, "--json")); in.Survey != nil {
		t.Error("an empty form holds no answers")
	}
}

func TestFormFromWorkbook(t *testing.T) {
	folder, lv, _ := samples(t)
	out := ok(t, "form", lv, "--to", filepath.Join(folder, "anketa.xlsx"), "--lang", "en")
	if strings.Count(out, "\n") != 1 || strings.Contains(out, "[[") {
		t.Error(out)
	}
	doc := decoded[formJSON](t, ok(t, "form", lv, "--to", filepath.Join(folder, "anketa2.xlsx"), "--json"))
	found := 0
	for _, q := range doc.Profile.Questions {
		if q.ID == "q7" && len(q.Cells) == 4 && q.Cells[0].Option == "Finanšu trūkums" {
			found++
		}
	}
	if found != 1 {
		t.Errorf("%+v", doc.Profile.Questions)
	}
}

func TestForms(t *testing.T) {
	f, err := sample.Make(40)
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	folder := filepath.Join(root, "anketas")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, file := range f.Files {
		write(t, filepath.Join(folder, file.Name), file.Data)
	}
	write(t, filepath.Join(folder, "~$"+f.Files[0].Name), []byte("x"))
	data, err := f.Profile.Encode()
	if err != nil {
		t.Fatal(err)
	}
	profile, list := filepath.Join(root, "profils.json"), filepath.Join(root, "saraksts.xlsx")
	write(t, profile, data)
	write(t, list, f.List)

	doc := decoded[folderJSON](t, ok(t, "forms", folder, "--profile", profile, "--invited", list, "--json"))
	if doc.Folder != "anketas" || doc.Files != 41 || doc.Read != 39 || len(doc.LeftOut) != 2 || len(doc.Forms) != 39 || doc.Survey.Respondents != 39 {
		t.Errorf("%s: %d files, %d read, %+v", doc.Folder, doc.Files, doc.Read, doc.LeftOut)
	}
	doubtful := 0
	for _, form := range doc.Forms {
		if form.Doubtful {
			doubtful++
		}
		if form.Doubtful != (len(form.Notes) > 0) {
			t.Errorf("%+v", form)
		}
	}
	if doubtful != 4 {
		t.Errorf("%d doubtful", doubtful)
	}
	if doc.Invited == nil || doc.Invited.Invited != 45 || doc.Invited.Answered != 39 || len(doc.Invited.Silent) != 6 || len(doc.Invited.Uninvited) != 0 {
		t.Errorf("%+v", doc.Invited)
	}
	for _, q := range doc.Questions {
		if q.Question.ID == "use" && (q.Base.N != 38 || *q.Base.Population != 45 || q.Missing.NoAnswer != 1) {
			t.Errorf("%+v", q)
		}
	}
	out := ok(t, "forms", folder, "--profile", profile, "--invited", list)
	if strings.Contains(out, "[[") || !strings.Contains(out, "5 anketas:") || !strings.Contains(out, "41 datne mapē") || !strings.Contains(out, "Varbūt nākamgad") {
		t.Error(out)
	}
	for _, c := range []struct {
		args []string
		code string
	}{
		{[]string{"forms", filepath.Join(root, "nav"), "--profile", profile}, "forms-no-folder: "},
		{[]string{"forms", root, "--profile", profile, "--invited", profile}, "not-a-workbook: "},
		{[]string{"forms", folder, "--profile", list}, "profile-unreadable: "},
		{[]string{"forms", folder, "--profile", filepath.Join(root, "nav.json")}, "not-found: "},
	} {
		if out, errs, status := cli(t, c.args...); status != 1 || out != "" || !strings.HasPrefix(errs, c.code) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v: %d %q %q", c.args, status, out, errs)
		}
	}
	for _, args := range [][]string{{"forms"}, {"forms", folder}, {"form", list}, {"form", list, "--to", "a.docx"}, {"form", list, "--to", "a.xlsx", "--lang", "de"}} {
		if _, errs, status := cli(t, args...); status != 2 || errs == "" {
			t.Errorf("%v: %d %q", args, status, errs)
		}
	}
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

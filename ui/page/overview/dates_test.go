package overview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/ui/uitest"
)

func TestAddChangeAndDeleteADate(t *testing.T) {
	f := open(t)
	if !f.reads("Pievienojiet galvenos datumus", "saņemtās atbildes, 83 iestādes") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.press(f.page.Content(), "+ datums")
	fields := f.fields()
	fields[1].SetText("31.02.2025.")
	f.button("Saglabāt")
	if !reads(f.top(), "Ierakstiet, kas šajā dienā notiek") {
		t.Errorf("%q", uitest.Texts(f.top()))
	}
	fields[0].SetText("Atbilžu termiņš")
	f.button("Saglabāt")
	if !reads(f.top(), "„31.02.2025.” nav datums, ko var saprast.", "piemēram, 12.11.2026.") || len(f.of.Dates()) != 0 {
		t.Errorf("%q", uitest.Texts(f.top()))
	}
	fields[1].SetText("31.01.2025.")
	f.button("Saglabāt")
	if !f.reads("Atbilžu termiņš · 31.01.2025") || f.reads("Pievienojiet galvenos datumus") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	// Moved and renamed from its mark, by pointer and by keys.
	f.click(f.chartOn(""), "Atbilžu termiņš: 31.01.2025; līdz tam saņemts:")
	f.fields()[1].SetText("2025-02-03")
	key(f.fields()[1], fyne.KeyReturn)
	f.drain()
	if !f.reads("Atbilžu termiņš · 03.02.2025") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	if !f.undoes("date.move") || !f.reads("31.01.2025") {
		t.Error("not undone")
	}
	c := f.chartOn("")
	f.host.Win.Canvas().Focus(c)
	key(c, fyne.KeyReturn)
	f.button("Dzēst")
	if len(f.of.Dates()) != 0 || !f.undoes("date.delete") || len(f.of.Dates()) != 1 {
		t.Errorf("%v", f.of.Dates())
	}
}

// A date says how many had answered by then: early and late are told apart.
func TestDatesSayWhatHadComeIn(t *testing.T) {
	f := open(t)
	_, err := f.of.AddDate("Aptauja izsūtīta", "2025-01-10")
	f.must(err)
	_, err = f.of.AddDate("Beigas", "2025-03-31")
	f.must(err)
	f.drain()
	said := map[string]bool{}
	for _, s := range f.chartOn("").Scene().Spots {
		said[plain(s.Say)] = true
	}
	for _, want := range []string{
		"Aptauja izsūtīta: 10.01.2025; līdz tam saņemts: 0, pavisam 83 iestādes",
		"Beigas: 31.03.2025; līdz tam saņemts: 83, pavisam 83 iestādes",
	} {
		if !said[want] {
			t.Errorf("nothing says %q: %v", want, said)
		}
	}
	steps := 0
	for s := range said {
		if strings.Contains(s, "saņemtas") {
			steps++
		}
	}
	if steps < 10 {
		t.Errorf("%d days on which answers came in", steps)
	}
	f.press(f.page.Content(), "Tabula")
	if !reads(f.top(), "Aptauja izsūtīta", "10.01.2025", "Saņemts kopā") {
		t.Errorf("%q", uitest.Texts(f.top()))
	}
	f.button("Aizvērt")
}

// Key dates stand on the chart of the index too, where they belong to its years.
func TestDatesOnTheIndex(t *testing.T) {
	f := filled(t)
	for name, day := range map[string]string{"MI akts": "2024-06-13", "Sena diena": "1999-01-01", "Tāla diena": "2040-01-01"} {
		_, err := f.of.AddDate(name, day)
		f.must(err)
	}
	f.drain()
	c := f.chartOn("digital-maturity")
	marks := 0
	for _, s := range c.Scene().Spots {
		if strings.Contains(s.Say, "diena") {
			t.Errorf("%q stands on the index", s.Say)
		}
		if strings.HasPrefix(s.Say, "MI akts") {
			marks++
		}
	}
	if marks != 1 {
		t.Fatalf("%d marks", marks)
	}
	f.click(c, "MI akts")
	if f.fields()[0].Text != "MI akts" || f.fields()[1].Text != "13.06.2024" {
		t.Errorf("%q", f.fields()[0].Text)
	}
	f.fields()[0].SetText("Pieņemts ES MI akts")
	f.button("Saglabāt")
	if !f.undoes("date.rename") {
		t.Error("not undone by name")
	}
}

// A survey without dates has no line, and a case with dates alone a strip of
// them.
func TestDatesWithoutAnswers(t *testing.T) {
	f := openCSV(t, 12, 1, "Jā", "Nē")
	if f.reads("saņemtās atbildes") || f.reads("Tabula") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	for _, q := range f.of.Tables()[0].Questions {
		if q.Kind == survey.KindDate {
			t.Fatal("the survey has dates")
		}
	}
	_, err := f.of.AddDate("Termiņš", "2025-01-31")
	f.must(err)
	f.drain()
	if !f.reads("Termiņš · 31.01.2025", "Tabula") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	for _, s := range f.chartOn("").Scene().Spots {
		if s.Say != "Termiņš: 31.01.2025" {
			t.Errorf("%q", s.Say)
		}
	}
}

// Whatever is opened, a date that cannot be found any more is an error in words.
func TestDateGoneMeanwhile(t *testing.T) {
	f := open(t)
	id, err := f.of.AddDate("Termiņš", "2025-01-31")
	f.must(err)
	f.drain()
	f.click(f.chartOn(""), "Termiņš")
	f.must(f.of.DeleteDate(id))
	f.drain()
	f.button("Saglabāt")
	if !reads(f.top(), "Šī datuma lietā vairs nav.") {
		t.Errorf("%q", uitest.Texts(f.top()))
	}
	if len(f.of.Dates()) != 0 {
		t.Error("the date is back")
	}
}

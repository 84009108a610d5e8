package sample_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"izpete/assets"
	"izpete/data/sample"
)

func TestCarriedWorkbooksAreThoseMade(t *testing.T) {
	for _, lang := range sample.Languages {
		made, err := sample.Book(lang)
		if err != nil {
			t.Fatal(err)
		}
		again, err := sample.Book(lang)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(made, again) {
			t.Errorf("%s: two runs give different bytes", lang)
		}
		carried, err := assets.Samples.ReadFile("samples/" + sample.Files.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(made, carried) {
			t.Errorf("%s: assets/samples is not what the generator makes: run `make samples`", lang)
		}
	}
}

func TestWrite(t *testing.T) {
	folder := t.TempDir()
	paths, err := sample.Write(folder)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{filepath.Join(folder, "mi-gataviba-2025.xlsx"), filepath.Join(folder, "ai-readiness-2025.xlsx")}
	if !slices.Equal(paths, want) {
		t.Errorf("wrote %v, want %v", paths, want)
	}
	if _, err := sample.Write(filepath.Join(folder, "no-such-folder")); err == nil {
		t.Error("a folder that is not there gave no error")
	}
}

// cells reads a sheet of a sample as it is stored: a value for each column of
// each row below the header, "" where the cell is empty.
func cells(t *testing.T, lang string, sheet sample.Text, header int) (head, rows [][]string) {
	t.Helper()
	data, err := sample.Book(lang)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := f.GetRows(sheet.In(lang), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	width := 0
	for _, r := range all {
		width = max(width, len(r))
	}
	for i, r := range all {
		all[i] = append(r, make([]string, width-len(r))...)
	}
	return all[:header], all[header:]
}

// column numbers the column whose heading in a header row is text.
func column(t *testing.T, header []string, text string) int {
	t.Helper()
	i := slices.Index(header, text)
	if i < 0 {
		t.Fatalf("no column %q in %q", text, header)
	}
	return i
}

// Whoever was not asked, or left a question empty, did so in all its columns,
// and each institution that answered was invited.
func TestAnswersHangTogether(t *testing.T) {
	head, rows := cells(t, sample.Latvian, sample.Deck[0].Sheet, 2)
	if len(rows) != sample.Answered {
		t.Fatalf("%d rows, want %d", len(rows), sample.Answered)
	}
	at := map[string]int{}
	for _, s := range sample.Deck {
		if s.Sheet == sample.Deck[0].Sheet {
			at[s.ID] = column(t, head[0], s.Heading().LV)
		}
	}
	blank := map[string]int{}
	notAsked := map[string]int{}
	for i, r := range rows {
		who := r[0]
		use := r[at["use"]]
		impact := r[at["impact"] : at["impact"]+4]
		for _, v := range impact {
			if (v == "N/A") != (impact[0] == "N/A") || (v == "") != (impact[0] == "") {
				t.Errorf("%s: Q5 is partly empty or not asked: %q", who, impact)
			}
		}
		if (impact[0] == "N/A") != (use == "Cita atbilde") {
			t.Errorf("%s: Q5 is %q after %q", who, impact[0], use)
		}
		obstacles := r[at["obstacles"] : at["obstacles"]+4]
		if !slices.Contains(obstacles, "1") {
			t.Errorf("%s: names no obstacle: %q", who, obstacles)
		}
		for _, v := range obstacles {
			if v != "0" && v != "1" {
				t.Errorf("%s: Q7 holds %q", who, v)
			}
		}
		if r[at["prerequisites"]] == "" {
			t.Errorf("%s: names no prerequisite", who)
		}
		if use == "Aktīvi izmanto MI risinājumus" && r[at["costs"]] == "N/A" {
			t.Errorf("%s uses AI and was not asked what it costs", who)
		}
		asked := r[at["costs"]] != "N/A"
		for _, id := range []string{"guidelines", "skills-risk"} {
			if (r[at[id]] != "N/A") != asked {
				t.Errorf("row %d: %s asked otherwise than costs", i, id)
			}
		}
		for id, c := range at {
			switch r[c] {
			case "":
				blank[id]++
			case "N/A":
				notAsked[id]++
			}
		}
	}
	for _, s := range sample.Deck {
		if c, ok := at[s.ID]; ok {
			if blank[s.ID] != s.Asked-s.Base || notAsked[s.ID] != sample.Answered-s.Asked {
				t.Errorf("%s (column %d): %d empty and %d not asked, want %d and %d", s.ID, c, blank[s.ID], notAsked[s.ID], s.Asked-s.Base, sample.Answered-s.Asked)
			}
		}
	}

	_, invited := cells(t, sample.Latvian, sample.Text{LV: "Uzaicinātās"}, 1)
	if len(invited) != sample.Invited {
		t.Errorf("%d invited, want %d", len(invited), sample.Invited)
	}
	known := map[string]string{}
	for _, r := range invited {
		known[r[0]] = strings.Join(r[:3], "|")
	}
	for _, r := range rows {
		if known[r[0]] != strings.Join(r[:3], "|") {
			t.Errorf("%q answered and stands among the invited as %q", r[:3], known[r[0]])
		}
	}
}

// A filter on the first obstacle must have something to show: these are the
// counts of prerequisites among those who lack finance.
func TestLackOfFinanceGoesWithFunding(t *testing.T) {
	head, rows := cells(t, sample.English, sample.Deck[0].Sheet, 2)
	finance := column(t, head[1], "Lack of finance")
	prerequisites := column(t, head[0], "Q8. Prerequisites")
	got := map[string]int{}
	for _, r := range rows {
		if r[finance] == "1" {
			for part := range strings.SplitSeq(r[prerequisites], "; ") {
				got[part]++
			}
		}
	}
	for option, want := range map[string]int{
		"Data and cybersecurity governance": 38, "Skills of employees": 31, "Funding for AI development": 41,
		"Understanding of legal aspects": 30, "Exchange of knowledge": 34,
	} {
		if got[option] != want {
			t.Errorf("%s: %d, want %d", option, got[option], want)
		}
	}
}

// The twins hold the same answers in the same cells.
func TestTwins(t *testing.T) {
	_, lv := cells(t, sample.Latvian, sample.Deck[0].Sheet, 2)
	_, en := cells(t, sample.English, sample.Deck[0].Sheet, 2)
	translated := map[string]string{}
	for i := range lv {
		for c := range lv[i] {
			a, b := lv[i][c], en[i][c]
			if c == 7+6 { // joined options: as many on either side
				if strings.Count(a, "; ") != strings.Count(b, "; ") {
					t.Errorf("row %d: %q, %q", i, a, b)
				}
				continue
			}
			key := strconv.Itoa(c) + "|" + a
			if was, ok := translated[key]; ok && was != b {
				t.Errorf("row %d column %d: %q is %q here and %q elsewhere", i, c, a, b, was)
			}
			translated[key] = b
		}
	}
}

// The figures are those of the published deck.
func TestDeckIsThePublishedOne(t *testing.T) {
	const path = "../../../shared/deck.json"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("the published figures are not here: %v", err)
	}
	var deck struct {
		Invited, Answered int
		Breakdowns        []struct {
			ID      string
			LV, EN  string
			Base    *int
			Options []struct {
				LV, EN  string
				Percent int
			}
		}
	}
	if err := json.Unmarshal(data, &deck); err != nil {
		t.Fatal(err)
	}
	if deck.Invited != sample.Invited || deck.Answered != sample.Answered || len(deck.Breakdowns) != len(sample.Deck) {
		t.Fatalf("%d invited, %d answered, %d slides", deck.Invited, deck.Answered, len(deck.Breakdowns))
	}
	for i, b := range deck.Breakdowns {
		s := sample.Deck[i]
		if s.ID != b.ID || !strings.HasPrefix(s.Question.LV, b.LV) || !strings.HasPrefix(s.Question.EN, b.EN) && b.ID != "obstacles" {
			t.Errorf("%s: %q and %q, want %q and %q", b.ID, s.Question.LV, s.Question.EN, b.LV, b.EN)
		}
		if b.Base != nil && (*b.Base != s.Base || !s.Published) || b.Base == nil && s.Published {
			t.Errorf("%s: base %d, published: %v", s.ID, s.Base, s.Published)
		}
		if len(s.Options) != len(b.Options) {
			t.Errorf("%s: %d options, want %d", s.ID, len(s.Options), len(b.Options))
			continue
		}
		for o, want := range b.Options {
			if got := s.Options[o]; got.Option != (sample.Text{LV: want.LV, EN: want.EN}) || got.Percent != want.Percent {
				t.Errorf("%s: %v, want %v", s.ID, got, want)
			}
		}
	}
}

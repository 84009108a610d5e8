package summary_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// all is every text of a document, a line a block.
func all(d summary.Document) string {
	var b strings.Builder
	fmt.Fprintln(&b, d.Title, d.Subtitle, d.Case)
	for _, x := range d.Blocks {
		switch x := x.(type) {
		case summary.Heading:
			fmt.Fprintln(&b, x.Number, x.Text, "["+x.Sheet+"]")
		case summary.Paragraph:
			fmt.Fprintln(&b, summary.Text(x.Runs))
		case summary.Chart:
			fmt.Fprintln(&b, x.Title, x.Caption, x.Alt, x.Categories, x.Series)
		case summary.Table:
			fmt.Fprintln(&b, x.Caption)
			for _, c := range x.Columns {
				fmt.Fprint(&b, c.Title, " | ")
			}
			for _, row := range x.Rows {
				for _, c := range row {
					fmt.Fprint(&b, summary.Text(c.Runs), " | ")
				}
				fmt.Fprintln(&b)
			}
		}
	}
	for _, n := range d.Footnotes {
		fmt.Fprintln(&b, n)
	}
	return b.String()
}

func TestWhatIsSaid(t *testing.T) {
	for l, wants := range map[words.Lang][]string{
		words.Latvian: {
			"Atbildēja 83 iestādes (aptauja.xlsx, darblapa „Atbildes”) no 119 uzaicinātajām, atbildētība 69,7\u00a0%.",
			"Vērtēts 41 dokuments (aptauja.xlsx",
			"Pretarguments | Atsevišķa uzskaite var prasīt vairāk, nekā dod. |",
			"Šķēršļi MI ieviešanai. Visbiežāk norādītās atbildes ir „Finanšu trūkums” un „Drošības riski”; katra — 44 no 83 iestādēm (53\u00a0%).",
			"Visbiežāk norādītā atbilde ir „Nē” — 22 no 41 dokumenta (54\u00a0%).",
			"n = 83 iestādes no 119 uzaicinātajām; vairāki atbilžu varianti; bāze: iestādes, kas atbildēja uz šo jautājumu.",
			"n = 17 iestādes; bāze: iestādes, kas atbildēja uz šo jautājumu.",
			"Maza bāze (n = 17, mazāk par 30)",
			"Bāze ir mazāka par 10 (n = 6)",
			"Finanšu trūkums | 44 | 83 | 53,0\u00a0% | 47,1–58,9\u00a0% | 37,0–67,2\u00a0% |",
			"Nav jautāts: 66. Nav atbildes: 0.",
			"Avots: aptauja.xlsx!Atbildes!C3:F85.",
			"Konstatējums K-03. Nav apzināts MI finansējums",
			"Filtrs: MI izmantošana: „Aktīvi izmanto MI risinājumus” vai „Plāno izmantot”",
			"mainījies: bija 43 no 83, tagad 44 no 83",
			"vairs nav atrodams",
			"K-03.1: aptauja.xlsx!Atbildes!B3:B85; 7 no 17 iestādēm; iegūts 12.11.2026; sha256 9f2c71ab…04e1",
			"K-03.2 | Nav apzināts MI finansējums | aptauja.xlsx!Atbildes!C3:C85 |",
			"Konstatējumam nav pievienots neviens pierādījums.",
		},
		words.English: {
			"83 institutions answered (survey.xlsx, sheet “Answers”) of 119 invited, a response rate of 69.7%.",
			"The most frequent answers are “Lack of finance” and “Security risks”; each — 44 of 83 institutions (53%).",
			"Lack of finance | 44 | 83 | 53.0% | 47.1–58.9% | 37.0–67.2% |",
			"changed: was 43 of 83, now 44 of 83",
			"Wilson interval",
		},
	} {
		got := all(summarytest.Document(l))
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s: not said: %s", l, want)
			}
		}
		if strings.Contains(got, "[[") || strings.Contains(got, "<no value>") {
			i := max(strings.Index(got, "[["), strings.Index(got, "<no value>"))
			t.Errorf("%s: a text is missing: %s", l, got[i:min(len(got), i+60)])
		}
	}
}

func TestSectionsAsChosen(t *testing.T) {
	in := summarytest.Input(words.English)
	in.Sections = []summary.Section{
		{ID: summary.SectionFindings, On: true}, {ID: summary.SectionMethod, On: false}, {ID: summary.SectionSummary, On: true},
	}
	var got []string
	for _, b := range summary.Build(in).Blocks {
		if h, ok := b.(summary.Heading); ok && h.Level == 1 {
			got = append(got, h.Number+" "+h.Text)
		}
	}
	if want := []string{"1. Findings", "2. Summary"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestFewSilentAreNotTold(t *testing.T) {
	in := summarytest.Input(words.Latvian)
	b := *in.Breakdowns[0]
	b.NotAsked, b.NoAnswer, b.SilentHidden = 0, 0, true
	in.Breakdowns = []*tabulate.Breakdown{&b}
	if got := all(summary.Build(in)); !strings.Contains(got, "Nav jautāts un nav atbildes: aizklāts.") || strings.Contains(got, "Nav jautāts: ") {
		t.Error(got)
	}
}

// What writers rely upon holds for every document.
func TestDocumentsAreSound(t *testing.T) {
	under := summarytest.Input(words.Latvian)
	for i, b := range under.Breakdowns {
		f := tabulate.Filter{{Table: "t1", Question: "q7", Options: []int{0, 1}}}
		under.Breakdowns[i] = tabulate.Of(b.Table, b.Question, f, tabulate.BaseAnswered)
	}
	for name, d := range map[string]summary.Document{
		"lv": summarytest.Document(words.Latvian), "en": summarytest.Document(words.English),
		"filtered": summary.Build(under), "empty": summary.Build(summary.Input{Words: words.For(words.Latvian)}),
	} {
		tables, figures := 0, 0
		byID := map[string]summary.Table{}
		var charts []summary.Chart
		notes := map[int]int{}
		count := func(runs []summary.Run) {
			for _, r := range runs {
				if r.Footnote > 0 {
					notes[r.Footnote]++
				}
			}
		}
		for _, b := range d.Blocks {
			switch b := b.(type) {
			case summary.Chart:
				if figures++; b.Number != figures {
					t.Errorf("%s: figure %d is numbered %d", name, figures, b.Number)
				}
				charts = append(charts, b)
				for _, s := range b.Series {
					if len(s.Values) != len(b.Categories) || len(s.Counts) != len(b.Categories) {
						t.Errorf("%s: figure %d: %d values, %d counts, %d categories", name, b.Number, len(s.Values), len(s.Counts), len(b.Categories))
					}
				}
			case summary.Paragraph:
				count(b.Runs)
			case summary.Table:
				if b.Number > 0 {
					if tables++; b.Number != tables {
						t.Errorf("%s: table %d is numbered %d", name, tables, b.Number)
					}
				}
				if _, twice := byID[b.ID]; twice && b.ID != "" {
					t.Errorf("%s: two tables %s", name, b.ID)
				}
				byID[b.ID] = b
				width := 0.0
				for _, c := range b.Columns {
					width += c.Width
				}
				if math.Abs(width-1) > 1e-9 {
					t.Errorf("%s: the columns of %q are %v wide", name, b.Caption, width)
				}
				for _, row := range b.Rows {
					if len(row) != len(b.Columns) {
						t.Errorf("%s: %q: %d cells for %d columns", name, b.Caption, len(row), len(b.Columns))
					}
					for _, c := range row {
						count(c.Runs)
					}
				}
			}
		}
		for _, c := range charts {
			rows := byID[c.Table].Rows
			if len(rows) != len(c.Categories) {
				t.Errorf("%s: figure %d has %d bars, its table %d rows", name, c.Number, len(c.Categories), len(rows))
				continue
			}
			for i, r := range rows {
				if summary.Text(r[0].Runs) != c.Categories[i].Label || int(r[1].Number) != c.Series[0].Counts[i] {
					t.Errorf("%s: figure %d and its table differ at %q", name, c.Number, c.Categories[i].Label)
				}
			}
		}
		for i := range d.Footnotes {
			if notes[i+1] != 1 {
				t.Errorf("%s: footnote %d is referred to %d times", name, i+1, notes[i+1])
			}
		}
		if len(notes) != len(d.Footnotes) {
			t.Errorf("%s: references to %d footnotes of %d", name, len(notes), len(d.Footnotes))
		}
	}
}

func TestSmallBasesHaveNoPercentages(t *testing.T) {
	in := summarytest.Input(words.English)
	for _, n := range []int{0, 1, 9, 10, 29, 30} {
		table := summarytest.Table("t", "a.xlsx", "S", survey.UnitInstitution, 40, 0, "I %d")
		q := summarytest.Question(table, "q1", "Question", survey.KindSingle, n, summarytest.Option{Label: "Yes", Count: n})
		in.Tables, in.Findings = []*survey.Table{table}, nil
		in.Breakdowns = []*tabulate.Breakdown{tabulate.Of(table, q, nil, tabulate.BaseAnswered)}
		in.Sections = []summary.Section{{ID: summary.SectionSummary, On: true}, {ID: summary.SectionBreakdowns, On: true}}
		d := summary.Build(in)
		percent, warned, chart := false, false, false
		for _, b := range d.Blocks {
			switch b := b.(type) {
			case summary.Table:
				percent = percent || b.Rows[0][3].Kind == summary.Percent
			case summary.Paragraph:
				warned = warned || b.Role == summary.Warning
			case summary.Chart:
				chart = true
				if b.Counts != (n < 10) {
					t.Errorf("n = %d: a chart of counts: %v", n, b.Counts)
				}
			}
		}
		if percent != (n >= 10) || warned != (n < 30) || chart != (n > 0) {
			t.Errorf("n = %d: percentages %v, warning %v, chart %v", n, percent, warned, chart)
		}
		if n < 10 && strings.Contains(all(d), "100") {
			t.Errorf("n = %d: a percentage in\n%s", n, all(d))
		}
	}
}

func TestTextOfABlockOfScalesIsSaidOnce(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"begins the heading": {"Cik bieži? – saziņai", 0},
		"stands apart":       {"saziņai", 1},
	} {
		in := summarytest.Input(words.Latvian)
		q := *in.Breakdowns[0].Question
		q.Text, q.Grid = c.text, "Cik bieži?"
		in.Breakdowns[0].Question = &q
		got := 0
		for _, b := range summary.Build(in).Blocks {
			p, ok := b.(summary.Paragraph)
			if !ok || len(p.Runs) != 1 || p.Runs[0].Text != q.Grid {
				continue
			}
			got++
			if p.Role != summary.Base {
				t.Errorf("%s: in the role %v, which may stand alone at the foot of a page", name, p.Role)
			}
		}
		if got != c.want {
			t.Errorf("%s: said %d times, want %d", name, got, c.want)
		}
	}
}

func TestALongQuestionIsCutInItsHeadingAndStandsInFullBelow(t *testing.T) {
	in := summarytest.Input(words.Latvian)
	q := *in.Breakdowns[0].Question
	q.Text = strings.Repeat("Pirms atbildat, izlasiet paskaidrojumu. ", 40) + "Vai piekrītat?"
	in.Breakdowns[0].Question = &q
	var heading, below bool
	for _, b := range summary.Build(in).Blocks {
		switch b := b.(type) {
		case summary.Heading:
			if n := len([]rune(b.Text)); n > 300 {
				t.Errorf("a heading of %d characters", n)
			}
			heading = heading || strings.HasPrefix(b.Text, "Pirms atbildat") && strings.HasSuffix(b.Text, "…")
		case summary.Chart:
			if n := len([]rune(b.Title)); n > 300 {
				t.Errorf("the title of a chart has %d characters", n)
			}
		case summary.Paragraph:
			below = below || b.Runs[0].Text == q.Text
		}
	}
	if !heading || !below {
		t.Errorf("heading: %v, in full below: %v", heading, below)
	}
}

func TestMaskKeepsNamesOut(t *testing.T) {
	in := summarytest.Input(words.Latvian)
	in.Mask = true
	in.Tables[0].Names[0] = "Rīgas  VPD"
	in.Tables[0].Names[1] = "VPD"
	in.Tables[0].Names[2] = "17"
	text := "Rīgas VPD, iestāde 011 un (VPD) atbildēja; IESTĀDE\u00a0012 nē. VPDX nav iestāde; 7 no 17."
	f := &in.Findings[0]
	f.Title, f.Condition, f.Cause, f.Tags = text, text, text, []string{"Iestāde 083"}
	f.Evidence[0].Filter = []finding.Term{{Text: "Iestāde", Options: []string{"Iestāde 005"}}}
	in.Breakdowns[0].Rows[0].Label = "Kā Iestāde 020"
	in.Filter, in.Title = "Iestāde: Iestāde 006", "Iestāde 007 lieta"
	got := all(summary.Build(in))
	lower := strings.ToLower(got)
	for _, n := range in.Tables[0].Names {
		if n = strings.ToLower(survey.Fold(n)); n == "17" || n == "vpd" {
			continue
		}
		if strings.Contains(strings.ReplaceAll(lower, "\u00a0", " "), n) {
			t.Errorf("%q is in the document", n)
		}
	}
	want := "[aizklāts], [aizklāts] un ([aizklāts]) atbildēja; [aizklāts] nē. VPDX nav iestāde; 7 no 17."
	if !strings.Contains(got, want) {
		t.Errorf("no %q", want)
	}
	in.Mask = false
	if got := all(summary.Build(in)); !strings.Contains(got, text) {
		t.Error("without the mask names are gone")
	}
}

func TestRowsLeftOutAreListed(t *testing.T) {
	in := summarytest.Input(words.English)
	in.Tables[0].LeftOut = []survey.LeftOut{{Row: 40, Reason: "blank"}, {Row: 86, Reason: "total"}, {Row: 41, Reason: "blank"}, {Row: 42, Reason: "blank"}}
	got := all(summary.Build(in))
	if !strings.Contains(got, "3 rows (40–42) — ") || !strings.Contains(got, "; row 86 — ") {
		t.Error("rows left out are not listed:", got[strings.Index(got, "Rows not counted"):][:120])
	}
}

package report

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// filtered is a document under a filter, so that bars stand before the whole.
func filtered(l words.Lang) summary.Document {
	in := summarytest.Input(l)
	t := in.Tables[0]
	f := tabulate.Filter{{Table: t.ID, Question: "q7", Options: []int{0}}}
	in.Filter = "Šķēršļi: Finanšu trūkums"
	for i, b := range in.Breakdowns {
		if b.Table == t {
			in.Breakdowns[i] = tabulate.Of(t, b.Question, f, tabulate.BaseAnswered)
		}
	}
	return summary.Build(in)
}

// Each value that a chart shows stands in the cell that it refers to, so that
// nothing changes when the chart is opened for editing.
func TestChartsShowTheirCells(t *testing.T) {
	for name, d := range map[string]summary.Document{
		"lv": summarytest.Document(words.Latvian), "en": summarytest.Document(words.English), "filtered": filtered(words.Latvian),
	} {
		t.Run(name, func(t *testing.T) {
			parts := unpacked(t, written(t, DOCX, d))
			charts := 0
			for part, data := range parts {
				if strings.HasPrefix(part, "word/charts/chart") {
					charts++
					book := strings.NewReplacer("charts", "embeddings", ".xml", ".xlsx").Replace(part)
					agree(t, part, parsed(t, part, data), opened(t, parts[book]))
				}
			}
			file := written(t, XLSX, d)
			f := opened(t, file)
			for part, data := range unpacked(t, file) {
				if strings.HasPrefix(part, "xl/charts/chart") {
					charts++
					agree(t, part, parsed(t, part, data), f)
				}
			}
			if charts != 12 {
				t.Errorf("%d charts, want 6 in each file", charts)
			}
		})
	}
}

var absolute = regexp.MustCompile(`^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$`)

func agree(t *testing.T, part string, chart element, f *excelize.File) {
	t.Helper()
	refs := 0
	chart.walk(func(e element) {
		if len(e.Kids) != 2 || e.Kids[0].XMLName.Local != "f" {
			return
		}
		refs++
		m := absolute.FindStringSubmatch(e.Kids[0].Text)
		if m == nil {
			t.Errorf("%s: reference %q", part, e.Kids[0].Text)
			return
		}
		row, _ := strconv.Atoi(m[3])
		last := row
		if m[5] != "" {
			last, _ = strconv.Atoi(m[5])
		}
		shown := 0
		for _, pt := range e.Kids[1].Kids {
			if pt.XMLName.Local != "pt" {
				continue
			}
			at := m[2] + strconv.Itoa(row+shown)
			shown++
			cell, err := f.GetCellValue(m[1], at, excelize.Options{RawCellValue: true})
			if want := pt.Kids[0].Text; err != nil || !same(cell, want) {
				t.Errorf("%s: %s!%s holds %q, the chart shows %q (%v)", part, m[1], at, cell, want, err)
			}
		}
		if shown != last-row+1 {
			t.Errorf("%s: %s has %d values", part, e.Kids[0].Text, shown)
		}
	})
	if refs < 3 {
		t.Errorf("%s: only %d references", part, refs)
	}
}

func same(cell, cached string) bool {
	x, err1 := strconv.ParseFloat(cell, 64)
	y, err2 := strconv.ParseFloat(cached, 64)
	if err1 == nil && err2 == nil {
		return x-y < 1e-12 && y-x < 1e-12
	}
	return cell == cached
}

func TestChartsAreDescribed(t *testing.T) {
	parts := unpacked(t, written(t, DOCX, summarytest.Document(words.Latvian)))
	described := 0
	parsed(t, docDocument, parts[docDocument]).walk(func(e element) {
		if e.XMLName.Local != "docPr" {
			return
		}
		described++
		if alt := e.attr("descr"); !strings.Contains(alt, "n = ") || !strings.Contains(alt, " — ") {
			t.Errorf("a chart is described as %q", alt)
		}
	})
	if described != 6 {
		t.Errorf("%d drawings", described)
	}
	alts := 0
	for name, data := range unpacked(t, written(t, XLSX, summarytest.Document(words.Latvian))) {
		if strings.HasPrefix(name, "xl/drawings/drawing") {
			alts += strings.Count(string(data), `descr="`)
		}
	}
	if alts != 6 {
		t.Errorf("%d charts of the workbook are described", alts)
	}
}

func TestColumnLetters(t *testing.T) {
	for n, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 52: "AZ", 53: "BA", 702: "ZZ", 703: "AAA"} {
		if got := letters(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

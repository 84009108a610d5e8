package report

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"izpete/data/summary/summarytest"
	"izpete/data/words"
)

func TestPageSaysWhatTheDocumentSays(t *testing.T) {
	got := string(written(t, HTML, summarytest.Document(words.Latvian)))
	for _, want := range []string{
		`<html lang="lv-LV">`,
		`<h3 id="s7">3.2. Šķēršļi MI ieviešanai</h3>`,
		`<a href="#s7">3.2. Šķēršļi MI ieviešanai</a>`,
		"<td class=\"end\">53,0\u00a0%</td>",
		`<div class="fill" style="width:53.012%">`,
		"<span class=\"value\">53\u00a0% (44)</span>",
		`<sup><a href="#n1" id="r1">1</a></sup>`,
		`<p id="n1"><sup>1</sup> K-03.1: aptauja.xlsx!Atbildes!B3:B85;`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, m := range regexp.MustCompile(`href="#(\w+)"`).FindAllStringSubmatch(got, -1) {
		if strings.Count(got, `id="`+m[1]+`"`) != 1 {
			t.Errorf("%s leads to %d places", m[0], strings.Count(got, `id="`+m[1]+`"`))
		}
	}
}

func TestPageFetchesAndRunsNothing(t *testing.T) {
	const bad = `"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) </style>`
	for _, d := range []string{
		string(written(t, HTML, hostile(bad))), string(written(t, HTML, filtered(words.Latvian))),
	} {
		dec := xml.NewDecoder(strings.NewReader(d))
		dec.Strict, dec.AutoClose, dec.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
		for {
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			switch e.Name.Local {
			case "script", "img", "link", "iframe", "object":
				t.Errorf("<%s> in the page", e.Name.Local)
			}
			for _, at := range e.Attr {
				if strings.HasPrefix(at.Name.Local, "on") || at.Name.Local == "src" || at.Name.Local == "href" && !strings.HasPrefix(at.Value, "#") {
					t.Errorf("<%s %s=%q>", e.Name.Local, at.Name.Local, at.Value)
				}
			}
		}
	}
}

// TestPageCanBePrinted: browsers leave backgrounds out of what they print unless
// a page asks for them, and the bars of its charts are backgrounds.
func TestPageCanBePrinted(t *testing.T) {
	got := string(written(t, HTML, filtered(words.Latvian)))
	_, print, found := strings.Cut(got, "@media print{")
	if !found || !strings.Contains(print, "print-color-adjust:exact") {
		t.Error("bars would be missing on paper")
	}
	tables, short := strings.Count(got, "<table"), strings.Count(got, `short">`)
	if tables == 0 || short == 0 || short > tables {
		t.Errorf("%d of %d tables stay on one page", short, tables)
	}
}

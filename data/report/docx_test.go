package report

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/words"
)

// text joins all text of an element.
func text(e element) string {
	var b strings.Builder
	e.walk(func(e element) {
		if e.XMLName.Local == "t" {
			b.WriteString(e.Text)
		}
	})
	return b.String()
}

func documentOf(t *testing.T, d summary.Document) element {
	t.Helper()
	return parsed(t, docDocument, unpacked(t, written(t, DOCX, d))[docDocument])
}

func TestHeadingsStandInTheContents(t *testing.T) {
	for _, l := range words.Langs {
		document := documentOf(t, summarytest.Document(l))
		var entries, headings []string
		anchors, bookmarks := map[string]bool{}, map[string]bool{}
		document.walk(func(e element) {
			switch e.XMLName.Local {
			case "hyperlink":
				entries = append(entries, text(e))
				anchors[e.attr("anchor")] = true
			case "bookmarkStart":
				bookmarks[e.attr("name")] = true
			case "p":
				for _, k := range e.Kids {
					if k.XMLName.Local == "pPr" && len(k.Kids) > 0 && strings.HasPrefix(k.Kids[0].attr("val"), "Heading") {
						headings = append(headings, text(e))
					}
				}
			}
		})
		if len(entries) < 10 || len(entries) != len(headings) {
			t.Fatalf("%s: %d entries for %d headings", l, len(entries), len(headings))
		}
		for i, e := range entries {
			if !strings.HasSuffix(e, headings[i]) {
				t.Errorf("%s: entry %q for heading %q", l, e, headings[i])
			}
		}
		for a := range anchors {
			if !bookmarks[a] {
				t.Errorf("%s: the contents lead to %s, which is nowhere", l, a)
			}
		}
		fields := map[string]int{}
		document.walk(func(e element) {
			if e.XMLName.Local == "fldChar" {
				fields[e.attr("fldCharType")]++
			}
		})
		if fields["begin"] != fields["end"] || fields["begin"] != fields["separate"] || fields["begin"] == 0 {
			t.Errorf("%s: fields %v", l, fields)
		}
	}
}

func TestTablesKeepTogether(t *testing.T) {
	documentOf(t, summarytest.Document(words.Latvian)).walk(func(e element) {
		if e.XMLName.Local != "tbl" {
			return
		}
		form, header := false, 0
		for _, k := range e.Kids {
			switch k.XMLName.Local {
			case "tblPr":
				form = k.Kids[0].attr("val") == "Form"
			case "tr":
				split, repeats := true, false
				for _, p := range k.Kids[0].Kids {
					split = split && p.XMLName.Local != "cantSplit"
					repeats = repeats || p.XMLName.Local == "tblHeader"
				}
				if split {
					t.Error("a row may be split")
				}
				if repeats {
					header++
				}
			}
		}
		if !form && header != 1 {
			t.Errorf("%d header rows repeat", header)
		}
	})
}

func TestFootnotesAreReferredToOnce(t *testing.T) {
	d := summarytest.Document(words.Latvian)
	parts := unpacked(t, written(t, DOCX, d))
	referred := map[string]int{}
	parsed(t, docDocument, parts[docDocument]).walk(func(e element) {
		if e.XMLName.Local == "footnoteReference" {
			referred[e.attr("id")]++
		}
	})
	notes := 0
	parsed(t, docNotes, parts[docNotes]).walk(func(e element) {
		if e.XMLName.Local != "footnote" || e.attr("type") != "" {
			return
		}
		notes++
		if referred[e.attr("id")] != 1 {
			t.Errorf("footnote %s is referred to %d times", e.attr("id"), referred[e.attr("id")])
		}
		if !strings.Contains(text(e), "aptauja.xlsx!Atbildes!") || !strings.Contains(text(e), "sha256 9f2c71ab…04e1") {
			t.Errorf("footnote %q does not lead to its cells", text(e))
		}
	})
	if notes != len(d.Footnotes) || notes != len(referred) || notes != 3 {
		t.Errorf("%d footnotes, %d references", notes, len(referred))
	}
}

func TestLanguageTags(t *testing.T) {
	for l, want := range map[words.Lang]string{words.Latvian: "lv-LV", words.English: "en-GB"} {
		parts := unpacked(t, written(t, DOCX, summarytest.Document(l)))
		found := false
		parsed(t, "styles", parts["word/styles.xml"]).walk(func(e element) {
			found = found || e.XMLName.Local == "lang" && e.attr("val") == want
		})
		if !found {
			t.Errorf("%s: the text is not marked as %s", l, want)
		}
		if strings.Contains(string(parts["word/settings.xml"]), "updateFields") {
			t.Error("the file asks to update its fields")
		}
	}
}

func TestTextIsCleaned(t *testing.T) {
	dirty := "A\x00B\x0bC\u202eD\ufeffE\uffffF\xffG S\u030c k\u0327\r\nx"
	const want = "ABCDEF\uFFFDG Š ķ\nx"
	if got := clean(dirty); got != want {
		t.Fatalf("%q, want %q", got, want)
	}
	d := hostile(dirty)
	for _, f := range []Format{DOCX, XLSX} {
		for name, data := range unpacked(t, written(t, f, d)) {
			if !isXML(name) {
				continue
			}
			parsed(t, name, data)
			if strings.ContainsFunc(string(data), func(r rune) bool {
				return r == 0x202E || r == 0xFFFF || unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
			}) {
				t.Errorf("%s: a control character got through", name)
			}
			if strings.HasPrefix(name, "word/") && !norm.NFC.IsNormal(data) {
				t.Errorf("%s: not composed", name)
			}
		}
	}
}

func TestEmptyCase(t *testing.T) {
	for _, l := range words.Langs {
		d := summary.Build(summary.Input{Words: words.For(l), Made: summarytest.Made})
		nothing := summary.Document{Lang: l}
		for _, f := range Formats {
			written(t, f, d)
			written(t, f, nothing)
		}
		if got := text(documentOf(t, d)); !strings.Contains(got, words.For(l).T("report.no-findings")) {
			t.Errorf("%s: an empty case does not say so: %s", l, got)
		}
	}
}

func TestMarkdown(t *testing.T) {
	got := string(written(t, Markdown, summarytest.Document(words.Latvian)))
	for _, want := range []string{
		"# MI gatavība valsts pārvaldē 2025\n",
		"| Finanšu trūkums | 44 | 83 | 53,0\u00a0% | 47,1–58,9\u00a0% | 37,0–67,2\u00a0% |\n",
		"(7 no 17).[^1][^2]",
		"[^1]: K-03.1: aptauja.xlsx!Atbildes!B3:B85;",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if got := string(written(t, Markdown, hostile("<script>|*_[x](y)"))); strings.Contains(got, "<script") || strings.Contains(got, "[x](") {
		t.Error("text of people is read as markup")
	}
}

func FuzzClean(f *testing.F) {
	f.Add("Šķēršļi\x00\r\n\ufffe\xed\xa0\x80")
	f.Fuzz(func(t *testing.T, s string) {
		out := el("x", a("y", clean(s)), clean(s)).bytes()
		var e element
		if err := xml.Unmarshal(out, &e); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if e.Text != clean(s) || e.attr("y") != clean(s) {
			t.Fatalf("%q is read back as %q and %q", clean(s), e.Text, e.attr("y"))
		}
		if clean(clean(s)) != clean(s) {
			t.Fatalf("%q is cleaned twice", s)
		}
	})
}

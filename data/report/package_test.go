package report

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/words"
)

// written is the document in a format.
func written(t *testing.T, f Format, d summary.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, f, d, nil); err != nil {
		t.Fatal(f, err)
	}
	return b.Bytes()
}

// unpacked gives the parts of an Office file by name; a name that stands twice
// fails the test.
func unpacked(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		data, err := unzip(f)
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name] != nil {
			t.Errorf("%s stands twice", f.Name)
		}
		parts[f.Name] = data
	}
	return parts
}

// element is one XML element as a test sees it.
type element struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Kids    []element  `xml:",any"`
	Text    string     `xml:",chardata"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// walk visits an element and all within it.
func (e element) walk(f func(element)) {
	f(e)
	for _, k := range e.Kids {
		k.walk(f)
	}
}

func parsed(t *testing.T, name string, data []byte) element {
	t.Helper()
	var e element
	if err := xml.Unmarshal(data, &e); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return e
}

func isXML(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}

// office runs a test over the Office files of both languages.
func office(t *testing.T, f func(t *testing.T, parts map[string][]byte)) {
	for _, l := range words.Langs {
		for _, format := range []Format{DOCX, XLSX} {
			t.Run(string(l)+" "+string(format), func(t *testing.T) {
				f(t, unpacked(t, written(t, format, summarytest.Document(l))))
			})
		}
	}
}

func TestPartsAreWellFormed(t *testing.T) {
	office(t, func(t *testing.T, parts map[string][]byte) {
		for name, data := range parts {
			if !isXML(name) {
				continue
			}
			for d := xml.NewDecoder(bytes.NewReader(data)); ; {
				if _, err := d.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
			}
		}
	})
}

func TestRelationshipsLeadSomewhere(t *testing.T) {
	office(t, func(t *testing.T, parts map[string][]byte) {
		led := map[string]bool{}
		for name, data := range parts {
			if !strings.HasSuffix(name, ".rels") {
				continue
			}
			ids := map[string]bool{}
			from := path.Dir(path.Dir(name))
			for _, r := range parsed(t, name, data).Kids {
				if id := r.attr("Id"); ids[id] {
					t.Errorf("%s: %s stands twice", name, id)
				} else {
					ids[id] = true
				}
				to := r.attr("Target")
				if strings.HasPrefix(to, "/") {
					to = to[1:]
				} else {
					to = path.Join(from, to)
				}
				led[to] = true
				if parts[to] == nil {
					t.Errorf("%s: nothing at %s", name, to)
				}
			}
			// Every reference within the part is one of these.
			owner := path.Join(from, strings.TrimSuffix(path.Base(name), ".rels"))
			if parts[owner] == nil {
				continue
			}
			parsed(t, owner, parts[owner]).walk(func(e element) {
				for _, a := range e.Attrs {
					if a.Name.Space == nsR && !ids[a.Value] {
						t.Errorf("%s: reference to %s, which is nowhere", owner, a.Value)
					}
				}
			})
		}
		for name := range parts {
			if !led[name] && name != contentTypes && !strings.HasSuffix(name, ".rels") {
				t.Errorf("nothing leads to %s", name)
			}
		}
	})
}

func TestContentTypesCoverEveryPart(t *testing.T) {
	office(t, func(t *testing.T, parts map[string][]byte) {
		extensions, overrides := map[string]bool{}, map[string]bool{}
		for _, k := range parsed(t, contentTypes, parts[contentTypes]).Kids {
			if k.XMLName.Local == "Default" {
				extensions[k.attr("Extension")] = true
				continue
			}
			name := strings.TrimPrefix(k.attr("PartName"), "/")
			if overrides[name] {
				t.Errorf("%s has two content types", name)
			}
			overrides[name] = true
			if parts[name] == nil {
				t.Errorf("content type for %s, which is not there", name)
			}
		}
		for name := range parts {
			if name != contentTypes && !overrides[name] && !extensions[strings.TrimPrefix(path.Ext(name), ".")] {
				t.Errorf("%s has no content type", name)
			}
			// "application/xml" would leave a part unread.
			if path.Ext(name) == ".xml" && name != contentTypes && !overrides[name] {
				t.Errorf("%s has no content type of its own", name)
			}
		}
	})
}

// The orders of ISO/IEC 29500 transitional, for the elements that we write.
// Word refuses files in which they are broken.
var schema = map[string]string{
	"w:pPr":          "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr",
	"w:rPr":          "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing kern position sz szCs highlight u vertAlign lang",
	"w:tblPr":        "tblStyle tblpPr tblOverlap tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"w:tcPr":         "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	"w:tbl":          "tblPr tblGrid tr",
	"w:tc":           "tcPr p",
	"w:style":        "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
	"w:tblStylePr":   "pPr rPr tblPr trPr tcPr",
	"w:tblBorders":   "top left bottom right insideH insideV",
	"w:tblCellMar":   "top left bottom right",
	"w:lvl":          "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
	"w:numbering":    "abstractNum num",
	"w:settings":     "zoom defaultTabStop characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator",
	"w:sectPr":       "headerReference footerReference footnotePr type pgSz pgMar pgBorders pgNumType cols titlePg docGrid",
	"wp:inline":      "extent effectExtent docPr cNvGraphicFramePr graphic",
	"c:chartSpace":   "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData printSettings",
	"c:chart":        "title autoTitleDeleted view3D plotArea legend plotVisOnly dispBlanksAs",
	"c:plotArea":     "layout barChart catAx valAx spPr",
	"c:barChart":     "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
	"c:ser":          "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
	"c:dPt":          "idx invertIfNegative marker bubble3D explosion spPr",
	"c:dLbls":        "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
	"c:dLbl":         "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst",
	"c:catAx":        "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
	"c:valAx":        "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
	"c:scaling":      "logBase orientation max min",
	"c:title":        "tx layout overlay spPr txPr",
	"c:legend":       "legendPos legendEntry layout overlay spPr txPr",
	"a:defRPr":       "ln noFill solidFill effectLst latin ea cs",
	"a:fld":          "rPr pPr t",
	"w:sdt":          "sdtPr sdtEndPr sdtContent",
	"c:numCache":     "formatCode ptCount pt",
	"c:strCache":     "ptCount pt",
	"c:manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
}

var prefixes = map[string]string{nsW: "w", nsC: "c", nsA: "a", nsWP: "wp"}

func TestElementsFollowTheSchema(t *testing.T) {
	for _, l := range words.Langs {
		for format, ours := range map[Format]string{DOCX: "word/", XLSX: "xl/charts/"} {
			for name, data := range unpacked(t, written(t, format, summarytest.Document(l))) {
				if !strings.HasPrefix(name, ours) || !strings.HasSuffix(name, ".xml") {
					continue
				}
				parsed(t, name, data).walk(func(e element) {
					order, known := schema[prefixes[e.XMLName.Space]+":"+e.XMLName.Local]
					if !known {
						return
					}
					names, last := strings.Fields(order), -1
					for _, k := range e.Kids {
						at := slices.Index(names, k.XMLName.Local)
						if at < 0 {
							t.Errorf("%s: <%s> does not belong in <%s>", name, k.XMLName.Local, e.XMLName.Local)
						}
						if at < last {
							t.Errorf("%s: <%s> stands too late in <%s>", name, k.XMLName.Local, e.XMLName.Local)
						}
						last = max(last, at)
					}
				})
			}
		}
	}
}

func TestSameDocumentSameBytes(t *testing.T) {
	for _, l := range words.Langs {
		for _, f := range Formats {
			first := written(t, f, summarytest.Document(l))
			for range 2 {
				if !bytes.Equal(first, written(t, f, summarytest.Document(l))) {
					t.Fatalf("%s %s: the bytes differ", l, f)
				}
			}
			later := summarytest.Input(l)
			later.Made = later.Made.AddDate(0, 0, 1)
			if bytes.Equal(first, written(t, f, summary.Build(later))) {
				t.Errorf("%s %s: the time it was made leaves no trace", l, f)
			}
		}
	}
}

func TestFormatOf(t *testing.T) {
	for path, want := range map[string]Format{"a.docx": DOCX, "/x/y.b/A.XLSX": XLSX, "kopsavilkums.md": Markdown, "l.html": HTML, "a.doc": "", "docx": "", "": ""} {
		got, err := FormatOf(path)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", path, got, err)
		}
	}
	_, err := FormatOf("C/ziņojums.odt")
	if got := words.For(words.English).Error(err); !strings.Contains(got, "ziņojums.odt") {
		t.Errorf("the error does not name the file: %s", got)
	}
}

func TestProgressAndCancel(t *testing.T) {
	d := summarytest.Document(words.Latvian)
	for _, f := range Formats {
		last := 0.0
		if err := Write(context.Background(), io.Discard, f, d, func(x float64) {
			if x < last || x > 1 {
				t.Errorf("%s: progress %v after %v", f, x, last)
			}
			last = x
		}); err != nil || last != 1 {
			t.Errorf("%s: %v, progress ends at %v", f, err, last)
		}
		ctx, cancel := context.WithCancel(context.Background())
		calls := 0
		err := Write(ctx, io.Discard, f, d, func(float64) { calls++; cancel() })
		if !errors.Is(err, context.Canceled) || calls != 1 {
			t.Errorf("%s: %v after %d steps", f, err, calls)
		}
	}
}

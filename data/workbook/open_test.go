package workbook

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"izpete/data/survey"
	"izpete/data/words"
)

func TestProblems(t *testing.T) {
	one := `<row r="1"><c r="A1"><v>1</v></c></row>`
	good := plainParts(one).zip(t)
	sheet := func(xml string) []byte {
		return plainParts("").with("xl/worksheets/sheet1.xml", xml).zip(t)
	}
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 500)
	for name, c := range map[string]struct {
		file string
		data []byte
		want survey.Error
	}{
		"no bytes":                  {"a.xlsx", nil, problemAt(EmptyFile, "", "")},
		"text by a workbook's name": {"a.xlsx", []byte("<html>"), problemAt(NotAWorkbook, "", "")},
		"picture":                   {"a.png", []byte("\x89PNG\r\n"), problemAt(NotAWorkbook, "", "")},
		"zero bytes in text":        {"a.csv", []byte("a;b\x00"), problemAt(NotAWorkbook, "", "")},
		"zip of something else":     {"a.xlsx", parts{"word/document.xml": "<x/>"}.zip(t), problemAt(NotAWorkbook, "", "")},
		"old format":                {"a.xls", []byte(ole), problemAt(OldXLS, "", "")},
		"binary format":             {"a.xlsb", parts{"xl/workbook.bin": "x"}.zip(t), problemAt(BinaryXLSB, "", "")},
		"encrypted":                 {"a.xlsx", []byte(ole + string(utf16le("EncryptedPackage"))), problemAt(Encrypted, "", "")},
		"encrypted by its info":     {"a.xlsx", []byte(ole + string(utf16le("EncryptionInfo"))), problemAt(Encrypted, "", "")},
		"half a file":               {"a.xlsx", good[:len(good)/2], problemAt(Truncated, "", "")},
		"two letters":               {"a.xlsx", []byte("PK"), problemAt(Truncated, "", "")},
		"no cells":                  {"a.xlsx", plainParts(`<row r="1"><c r="A1" s="1"/></row>`).zip(t), problemAt(EmptyWorkbook, "", "")},
		"text without values":       {"a.csv", []byte("\n;;\n"), problemAt(EmptyWorkbook, "", "")},
		"no list of sheets":         {"a.xlsx", plainParts(one).with("xl/workbook.xml", "<workbook/>").zip(t), problemAt(DamagedBook, "", "")},
		"list breaks off":           {"a.xlsx", plainParts(one).with("xl/workbook.xml", bookList[:120]).zip(t), problemAt(DamagedBook, "", "")},
		"broken shared strings":     {"a.xlsx", plainParts(one).with("xl/sharedStrings.xml", "<sst><si></sst>").zip(t), problemAt(DamagedBook, "", "")},
		"sheet missing":             {"a.xlsx", plainParts(one).with("xl/_rels/workbook.xml.rels", rootRelations).zip(t), problemAt(DamagedSheet, "Atbildes", "")},
		"sheet elsewhere":           {"a.xlsx", plainParts(one).with("xl/_rels/workbook.xml.rels", strings.ReplaceAll(bookRelations, `Target="worksheets`, `TargetMode="External" Target="file:///worksheets`)).zip(t), problemAt(DamagedSheet, "Atbildes", "")},
		"sheet breaks off":          {"a.xlsx", sheet(`<worksheet><sheetData><row r="7"><c r="C7"><v>1</v>`), problemAt(DamagedSheet, "Atbildes", "C7")},
		"end without a beginning":   {"a.xlsx", sheet(`<worksheet><sheetData><row r="7"><c r="C7"></row>`), problemAt(DamagedSheet, "Atbildes", "C7")},
		"document type":             {"a.xlsx", sheet(`<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`), problemAt(DamagedSheet, "Atbildes", "")},
		"unknown entity":            {"a.xlsx", plainParts(`<row r="2"><c r="B2" t="str"><v>&a;</v></c></row>`).zip(t), problemAt(DamagedSheet, "Atbildes", "B2")},
		"too deep":                  {"a.xlsx", sheet(`<worksheet>` + strings.Repeat("<x>", MaxDepth+1)), problemAt(DamagedSheet, "Atbildes", "")},
		"shared string beyond":      {"a.xlsx", plainParts(`<row r="3"><c r="D3" t="s"><v>5</v></c></row>`).zip(t), problemAt(DamagedSheet, "Atbildes", "D3")},
		"no such row":               {"a.xlsx", plainParts(`<row r="1048577"><c><v>1</v></c></row>`).zip(t), problemAt(DamagedSheet, "Atbildes", "")},
		"no such column":            {"a.xlsx", plainParts(`<row r="1"><c r="XFE1"><v>1</v></c></row>`).zip(t), problemAt(DamagedSheet, "Atbildes", "A1")},
		"too many columns":          {"a.xlsx", plainParts(`<row>` + strings.Repeat("<c/>", MaxColumns+1) + `</row>`).zip(t), problemAt(TooLarge, "Atbildes", "")},
		"too many rows":             {"a.xlsx", plainParts(strings.Repeat("<row/>", MaxRows+1)).zip(t), problemAt(TooLarge, "Atbildes", "")},
		"too many rows of text":     {"a.csv", []byte(strings.Repeat("\n", MaxRows) + "a\n"), problemAt(TooLarge, "a", "")},
		"too many columns of text":  {"a.csv", []byte(strings.Repeat(";", MaxColumns) + "a\n"), problemAt(TooLarge, "a", "")},
		"text by no name":           {"a", []byte("a;b"), problemAt(NotAWorkbook, "", "")},
		"paths out of the zip":      {"a.xlsx", parts{"../../etc/passwd": "x", `C:\x`: "y"}.zip(t), problemAt(NotAWorkbook, "", "")},
	} {
		t.Run(name, func(t *testing.T) {
			c.want.Place.File = c.file
			b, err := Read(context.Background(), c.file, c.data, nil)
			sameProblem(t, err, &c.want)
			if b != nil {
				t.Error("a book came with the error")
			}
		})
	}
}

// A part that unpacks to hundreds of times its size is not read to its end.
func TestBombs(t *testing.T) {
	if underRace {
		t.Skip("one goroutine, many bytes: nothing for the race detector")
	}
	bomb := strings.Repeat("<x>"+strings.Repeat(" ", 1<<20)+"</x>", 70)
	for name, p := range map[string]parts{
		"sheet":   plainParts("").with("xl/worksheets/sheet1.xml", "<worksheet>"+bomb),
		"strings": plainParts("").with("xl/sharedStrings.xml", "<sst>"+bomb),
		"styles":  plainParts("").with("xl/styles.xml", "<styleSheet>"+bomb),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(context.Background(), "a.xlsx", p.zip(t), nil)
			sameProblem(t, err, &survey.Error{Code: ZipBomb, Place: survey.Place{File: "a.xlsx"}})
		})
	}
}

func problemAt(code, sheet, cell string) survey.Error {
	return survey.Error{Code: code, Place: survey.Place{Sheet: sheet, Cell: cell}}
}

// sameProblem compares code and place, and that both languages have a sentence
// that names the file.
func sameProblem(t *testing.T, err error, want *survey.Error) {
	t.Helper()
	var e *survey.Error
	if !errors.As(err, &e) {
		t.Fatalf("%v, want %s", err, want.Code)
	}
	if e.Code != want.Code || e.Place != want.Place {
		t.Errorf("%v, want %v", e, want)
	}
	for _, l := range words.Langs {
		w := words.For(l)
		s := w.Error(err)
		if s == w.T("error.unexpected") || !strings.Contains(s, e.Place.File) || strings.Contains(s, "{{") {
			t.Errorf("%s: %s", l, s)
		}
		if e.Code == DamagedSheet && !strings.Contains(s, e.Place.Sheet) {
			t.Errorf("%s does not name the sheet: %s", l, s)
		}
	}
}

// A damaged part is told even though the zip's own list is whole.
func TestDamagedBytes(t *testing.T) {
	data := saveLarge(t)
	for i := len(data) / 3; i < len(data)/3+40; i++ {
		data[i] ^= 0x5A
	}
	if _, err := Read(context.Background(), "a.xlsx", data, nil); codeOf(err) != DamagedSheet {
		t.Error(err)
	}
}

// saveLarge makes a workbook whose sheet takes up nearly all of it.
func saveLarge(t testing.TB) []byte {
	var rows strings.Builder
	for r := 1; r <= 20_000; r++ {
		fmt.Fprintf(&rows, `<row r="%d">`, r)
		for c := 1; c <= 5; c++ {
			fmt.Fprintf(&rows, `<c r="%s"><v>%d</v></c>`, CellName(r, c), r*c*7919%10007)
		}
		rows.WriteString(`</row>`)
	}
	return plainParts(rows.String()).zip(t)
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "Aptauja 2025.xlsx")
	data := plainParts(`<row r="1"><c r="A1"><v>1</v></c></row>`).zip(t)
	must(t, os.WriteFile(path, data, 0o400))
	b, err := Open(context.Background(), path, nil)
	must(t, err)
	sum := sha256.Sum256(data)
	if b.File != "Aptauja 2025.xlsx" || b.Size != int64(len(data)) || b.SHA256 != hex.EncodeToString(sum[:]) {
		t.Errorf("%+v", b)
	}
	after, err := os.ReadFile(path)
	must(t, err)
	if string(after) != string(data) {
		t.Error("the file was changed")
	}

	_, err = Open(context.Background(), filepath.Join(dir, "nav.xlsx"), nil)
	sameProblem(t, err, &survey.Error{Code: NotFound, Place: survey.Place{File: "nav.xlsx"}})
	_, err = Open(context.Background(), dir, nil)
	sameProblem(t, err, &survey.Error{Code: NotAWorkbook, Place: survey.Place{File: filepath.Base(dir)}})
	if os.Geteuid() != 0 {
		must(t, os.Chmod(path, 0))
		_, err = Open(context.Background(), path, nil)
		sameProblem(t, err, &survey.Error{Code: Locked, Place: survey.Place{File: "Aptauja 2025.xlsx"}})
	}
}

func TestWhyClosed(t *testing.T) {
	for err, want := range map[error]string{
		os.ErrNotExist: NotFound, os.ErrPermission: Locked, errors.New("input/output error"): Unreadable,
	} {
		if got := whyClosed(&os.PathError{Op: "open", Path: "a", Err: err}); got != want {
			t.Errorf("%v: %s, want %s", err, got, want)
		}
	}
}

func TestCancel(t *testing.T) {
	data := saveLarge(t)
	for name, at := range map[string]float64{"before": -1, "at the beginning": 0, "half way": 0.5} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if at < 0 {
				cancel()
			}
			_, err := Read(ctx, "a.xlsx", data, func(share float64) {
				if share >= at {
					cancel()
				}
			})
			sameProblem(t, err, &survey.Error{Code: Cancelled, Place: survey.Place{File: "a.xlsx"}})
		})
	}
}

func TestProgress(t *testing.T) {
	for file, data := range map[string][]byte{
		"a.xlsx": saveLarge(t), "a.csv": []byte(strings.Repeat("Iestāde 009;1;2\n", 50_000)),
	} {
		last, calls := 0.0, 0
		_, err := Read(context.Background(), file, data, func(share float64) {
			if share <= last || share > 1 {
				t.Errorf("%s: %v after %v", file, share, last)
			}
			last, calls = share, calls+1
		})
		must(t, err)
		if last != 1 || calls < 5 || calls > 100 {
			t.Errorf("%s: ended at %v after %d calls", file, last, calls)
		}
	}
}

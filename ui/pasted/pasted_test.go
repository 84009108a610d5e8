package pasted

import (
	"strings"
	"testing"
)

func TestCells(t *testing.T) {
	for name, c := range map[string]struct{ cell, want string }{
		"text":            {"Finanšu trūkums", "Finanšu trūkums"},
		"formula":         {"=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"},
		"plus":            {"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
		"minus":           {"-2+3", "'-2+3"},
		"at":              {"@SUM(A1)", "'@SUM(A1)"},
		"behind a break":  {"\n=1+1", "'=1+1"},
		"behind a tab":    {"\t=1+1", "'=1+1"},
		"break":           {"pirmā\r\notrā", "pirmā otrā"},
		"percentage":      {"53,0\u00a0%", "53,0%"},
		"negative number": {"-5,2", "-5,2"},
		"percent in text": {"95\u00a0% TI", "95\u00a0% TI"},
		"only a sign":     {"-", "'-"},
		"quoted formula":  {`"=1+1"`, `"""=1+1"""`},
		"quotation":       {`"naudas" nav`, `"""naudas"" nav"`},
		"open quotation":  {`"naudas nav`, `"""naudas nav"`},
		"behind a space":  {" =1+1", "'=1+1"},
		"nothing":         {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Text([][]string{{c.cell}}); got != c.want+"\n" {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func FuzzNoCellIsAFormulaOrLeavesItsPlace(f *testing.F) {
	f.Add("=1", "a\tb")
	f.Add("\n@", "-1")
	f.Add(`"=1`, `"`)
	f.Fuzz(func(t *testing.T, a, b string) {
		text := Text([][]string{{a, b}})
		if strings.Count(text, "\t") != 1 || strings.Count(text, "\n") != 1 {
			t.Fatalf("%q", text)
		}
		for _, cell := range strings.Split(strings.TrimSuffix(text, "\n"), "\t") {
			if strings.HasPrefix(cell, `"`) && strings.Count(cell, `"`)%2 != 0 {
				t.Fatalf("%q stays open", cell)
			}
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) && !isNumber(cell) {
				t.Fatalf("%q", cell)
			}
		}
	})
}

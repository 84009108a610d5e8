package workbook

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestTextFiles(t *testing.T) {
	for name, c := range map[string]struct{ file, data, want string }{
		"semicolons":              {"a.csv", "Iestāde;Atbilde\nIestāde 009;Jā\n", "A1 text Iestāde\nB1 text Atbilde\nA2 text Iestāde 009\nB2 text Jā"},
		"commas":                  {"a.csv", "a,b\r\nc,d\r\n", "A1 text a\nB1 text b\nA2 text c\nB2 text d"},
		"tabs":                    {"a.tsv", "a\tb, c\nd\te, f", "A1 text a\nB1 text b, c\nA2 text d\nB2 text e, f"},
		"semicolons in a .tsv":    {"a.tsv", "a;b\nc;d", "A1 text a\nB1 text b\nA2 text c\nB2 text d"},
		"commas inside values":    {"a.csv", "a, x;b, y, z\nc;d\n", "A1 text a, x\nB1 text b, y, z\nA2 text c\nB2 text d"},
		"semicolons inside":       {"a.csv", "id,q\n1,\"A;B;C;\"\n2,A;B;\n3,\n", "A1 text id\nB1 text q\nA2 number 1\nB2 text A;B;C;\nA3 number 2\nB3 text A;B;\nA4 number 3"},
		"named delimiter":         {"a.csv", "sep=,\na,b;c;d\n", "A1 text a\nB1 text b;c;d"},
		"one column":              {"a.csv", "a\nb\n", "A1 text a\nA2 text b"},
		"quoted line end":         {"a.csv", "\"a\nb\";\"c \"\"d\"\"\"\n1;2\n", "A1 text a\nb\nB1 text c \"d\"\nA2 number 1\nB2 number 2"},
		"quoted delimiter":        {"a.csv", "\"a;b\";c\n\"d;e\";f\n", "A1 text a;b\nB1 text c\nA2 text d;e\nB2 text f"},
		"quote inside":            {"a.csv", "5\" x;b\nc;d\n", "A1 text 5\" x\nB1 text b\nA2 text c\nB2 text d"},
		"quote that never closes": {"a.csv", "a;b\n\"c;d\ne;f\n", "A1 text a\nB1 text b\nA2 text \"c\nB2 text d\nA3 text e\nB3 text f"},
		"more behind a quote":     {"a.csv", "\"a\"b;c\nd;e\n", "A1 text ab\nB1 text c\nA2 text d\nB2 text e"},
		"blank lines keep rows":   {"a.csv", "a;b\n\n\nc;d", "A1 text a\nB1 text b\nA4 text c\nB4 text d"},
		"empty values":            {"a.csv", "a;;b\n;;\n;c;\n", "A1 text a\nC1 text b\nB3 text c"},
		"quoted nothing":          {"a.csv", "\"\";b\n\"\";c\n", "B1 text b\nB2 text c"},
		"old Mac line ends":       {"a.csv", "a;b\rc;d", "A1 text a\nB1 text b\nA2 text c\nB2 text d"},
		"numbers":                 {"a.csv", "1;-4;0.25;0;-0.5;10.50\n", "A1 number 1\nB1 number -4\nC1 number 0.25\nD1 number 0\nE1 number -0.5\nF1 number 10.50"},
		"not plain numbers": {
			"a.csv", "007;1,5;1e5;+1;.5;5.; 7;1 000;NaN;-;12345678901234567890;1.2.3;0x1F\n",
			"A1 text 007\nB1 text 1,5\nC1 text 1e5\nD1 text +1\nE1 text .5\nF1 text 5.\nG1 text  7\nH1 text 1 000\nI1 text NaN\nJ1 text -\nK1 text 12345678901234567890\nL1 text 1.2.3\nM1 text 0x1F",
		},
		"text by another name": {"Anketa.2025.txt", "a;b\n", "A1 text a\nB1 text b"},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := Read(context.Background(), c.file, []byte(c.data), nil)
			must(t, err)
			if got := show(b.Sheets[0]); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if got, want := b.Sheets[0].Name, c.file[:strings.LastIndex(c.file, ".")]; got != want {
				t.Errorf("the sheet is called %q, want %q", got, want)
			}
		})
	}
}

func TestTextEncodings(t *testing.T) {
	latvian := "Šķērslis;Īpatsvars\nFinanšu trūkums;Jā\nZināšanu trūkums;Nē\n"
	for name, c := range map[string]struct {
		text string
		with encoding.Encoding
	}{
		"UTF-8":                      {latvian, encoding.Nop},
		"UTF-8 with a mark":          {latvian, unicode.UTF8BOM},
		"UTF-16, little end first":   {latvian, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		"UTF-16, big end first":      {latvian, unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		"Latvian in Windows-1257":    {latvian, charmap.Windows1257},
		"Lithuanian in Windows-1257": {"Kliūtis;Dalis\nLėšų trūkumas;Taip\nŽinių stoka;Ne\n", charmap.Windows1257},
		"Russian in Windows-1251":    {"Препятствие;Доля\nНехватка средств;Да\nОтветов нет;Ё\n", charmap.Windows1251},
		"French in Windows-1252":     {"Obstacle;Réponse\nManque de moyens à l’étranger;Où\nÉlève déjà formé;Là-bas\n", charmap.Windows1252},
		"German in Windows-1252":     {"Hürde;Größe\nFehlende Mittel für Prüfer;Ja\n", charmap.Windows1252},
		"Latvian quotation marks":    {"Atbilde;Skaits\n„Nezina”;Trīs\n„Cits” – šķērslis;Divi\n", charmap.Windows1257},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := c.with.NewEncoder().Bytes([]byte(c.text))
			must(t, err)
			b, err := Read(context.Background(), "a.csv", data, nil)
			must(t, err)
			s := b.Sheets[0]
			for i, line := range strings.Split(strings.TrimSpace(c.text), "\n") {
				for j, want := range strings.Split(line, ";") {
					if got := s.At(i+1, j+1).Text; got != want {
						t.Errorf("%s: %q, want %q", CellName(i+1, j+1), got, want)
					}
				}
			}
		})
	}
}

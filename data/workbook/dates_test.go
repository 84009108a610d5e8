package workbook

import (
	"fmt"
	"testing"
	"time"
)

func TestSerialTimes(t *testing.T) {
	for name, c := range map[string]struct {
		serial float64
		from04 bool
		shows  shows
		want   string // empty: no moment
	}{
		"first day":                     {1, false, showsDate, "1900-01-01"},
		"before the day that never was": {59, false, showsDate, "1900-02-28"},
		"the day that never was":        {60, false, showsDate, ""},
		"its last hour":                 {60.9999, false, showsDate, ""},
		"after it":                      {61, false, showsDate, "1900-03-01"},
		"a day of ours":                 {46338, false, showsDate, "2026-11-12"},
		"with a time":                   {46338.4034722222, false, showsDate, "2026-11-12T09:41:00"},
		"with milliseconds":             {46338.000005787, false, showsDate, "2026-11-12T00:00:00.500"},
		"rounded up to midnight":        {46337.9999999999, false, showsDate, "2026-11-12"},
		"last day":                      {2958465, false, showsDate, "9999-12-31"},
		"beyond":                        {2958466, false, showsDate, ""},
		"last moment rounds beyond":     {2958465.9999999999, false, showsDate, ""},
		"negative":                      {-1, false, showsDate, ""},
		"clock":                         {0.25, false, showsClock, "06:00:00"},
		"clock of 1904":                 {0.25, true, showsClock, "06:00:00"},
		"clock on a day":                {46338.25, false, showsClock, "2026-11-12T06:00:00"},
		"day nought of 1904":            {0, true, showsDate, "1904-01-01"},
		"day 1 of 1904":                 {1, true, showsDate, "1904-01-02"},
		"60 of 1904":                    {60, true, showsDate, "1904-03-01"},
		"a day of ours of 1904":         {44876, true, showsDate, "2026-11-12"},
		"beyond of 1904":                {2958465, true, showsDate, ""},
	} {
		t.Run(name, func(t *testing.T) {
			moment, ok := serialTime(c.serial, c.from04, c.shows)
			got := ""
			if ok {
				got = Cell{Type: Date, Time: moment}.ISO()
			}
			if got != c.want {
				t.Errorf("%v is %q, want %q", c.serial, got, c.want)
			}
			if ok && moment.Location() != time.UTC {
				t.Error("not in UTC")
			}
		})
	}
}

func TestNumberFormats(t *testing.T) {
	for code, want := range map[string]shows{
		"":                            showsNumber,
		"General":                     showsNumber,
		"GENERAL":                     showsNumber,
		"Standard":                    showsNumber,
		"@":                           showsNumber,
		"0.00":                        showsNumber,
		"0.00E+00":                    showsNumber,
		"#,##0.00\\ [$EUR]":           showsNumber,
		`0" d"`:                       showsNumber,
		`0.0\d`:                       showsNumber,
		"_-* #,##0_-;-* #,##0_-":      showsNumber,
		"[Red]0":                      showsNumber,
		"[Magenta][>=100]0;[Cyan]0.0": showsNumber,
		"[$-809]0":                    showsNumber,
		"# ?/?":                       showsNumber,
		"[h]:mm":                      showsNumber,
		"[hh]:mm:ss":                  showsNumber,
		"[mm]:ss.0":                   showsNumber,
		"[S]":                         showsNumber,
		"dd.mm.yyyy":                  showsDate,
		"DD.MM.YYYY":                  showsDate,
		`yyyy". gada "d. mmmm`:        showsDate,
		"[$-426]dddd, d mmmm yyyy":    showsDate,
		"[$-F800]dddd\\,\\ mmmm\\ dd": showsDate,
		"mmm":                         showsDate,
		"m":                           showsDate,
		"mmm h:mm":                    showsDate,
		"[Red]yyyy;0":                 showsDate,
		"yyyy\\-mm\\-dd\\ hh:mm":      showsDate,
		"m/d/yy;@":                    showsDate,
		"ggge\"年\"m\"月\"d\"日\"":       showsDate,
		"[$-F400]h:mm:ss\\ AM/PM":     showsClock,
		"hh:mm":                       showsClock,
		"mm:ss.0":                     showsClock,
		`"dienā "hh:mm`:               showsClock,
		`"unclosed`:                   showsNumber,
		"[unclosed":                   showsNumber,
		"\\":                          showsNumber,
	} {
		if got := showsFormat(code); got != want {
			t.Errorf("%q: %d, want %d", code, got, want)
		}
	}
	for id, want := range map[int]shows{
		0: showsNumber, 9: showsNumber, 13: showsNumber, 14: showsDate, 17: showsDate, 18: showsClock, 21: showsClock,
		22: showsDate, 27: showsDate, 36: showsDate, 37: showsNumber, 44: showsNumber, 45: showsClock, 46: showsNumber,
		47: showsClock, 48: showsNumber, 49: showsNumber, 58: showsDate, 59: showsNumber, 164: showsNumber, -1: showsNumber,
	} {
		if got := showsBuiltin(id); got != want {
			t.Errorf("format %d: %d, want %d", id, got, want)
		}
	}
}

// A workbook may count days from 1904, and may give its own meaning to a
// number that has one.
func TestDatesOfAWorkbook(t *testing.T) {
	row := `<row r="1"><c r="A1" s="0"><v>44876</v></c><c r="B1" s="1"><v>44876</v></c><c r="C1" s="2"><v>1.5</v></c></row>`
	styles := `<styleSheet><numFmts><numFmt numFmtId="14" formatCode="0.0"/></numFmts>` +
		`<cellXfs><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>`
	for flag, day := range map[string]string{"1": "2026-11-12", "true": "2026-11-12", "0": "2022-11-11"} {
		list := fmt.Sprintf(`<workbook xmlns:r="urn:r"><workbookPr date1904="%s"/><sheets><sheet name="Atbildes" r:id="rId1"/></sheets></workbook>`, flag)
		b, err := readParts(t, plainParts(row).with("xl/styles.xml", styles).with("xl/workbook.xml", list))
		must(t, err)
		if got, want := show(b.Sheets[0]), "A1 date "+day+"\nB1 number 44876\nC1 number 1.5"; got != want {
			t.Errorf("date1904=%s: %q, want %q", flag, got, want)
		}
	}
}

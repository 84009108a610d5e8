package workbook

import "testing"

func TestColumns(t *testing.T) {
	for letters, col := range map[string]int{"A": 1, "z": 26, "AA": 27, "az": 52, "BA": 53, "ZZ": 702, "AAA": 703, "XFD": MaxColumns} {
		if got, ok := ColumnNumber(letters); !ok || got != col {
			t.Errorf("%s: %d, %v, want %d", letters, got, ok, col)
		}
	}
	for col := 1; col <= MaxColumns; col++ {
		if got, ok := ColumnNumber(ColumnName(col)); !ok || got != col {
			t.Fatalf("%d is %q is %d", col, ColumnName(col), got)
		}
	}
	for _, letters := range []string{"", "XFE", "AAAA", "A1", "ā", "$A", " A"} {
		if got, ok := ColumnNumber(letters); ok {
			t.Errorf("%q is column %d", letters, got)
		}
	}
	if ColumnName(0) != "" || ColumnName(-3) != "" || ColumnName(MaxColumns+1) != "" {
		t.Error("a column outside the sheet has a name")
	}
}

func TestCellNames(t *testing.T) {
	for name, want := range map[string]Address{
		"A1": {1, 1}, "c7": {7, 3}, "$C$7": {7, 3}, "C$7": {7, 3}, "XFD1048576": {MaxRows, MaxColumns},
	} {
		row, col, ok := ParseCell(name)
		if got := (Address{row, col}); !ok || got != want {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
	for _, name := range []string{"", "A", "7", "A0", "A01", "A1048577", "XFE1", "A1B", "$$A1", "A-1", "$", "A$"} {
		if row, col, ok := ParseCell(name); ok {
			t.Errorf("%q is %d, %d", name, row, col)
		}
	}
	if CellName(0, 1) != "" || CellName(1, 0) != "" || CellName(MaxRows+1, 1) != "" || CellName(7, 3) != "C7" {
		t.Error("names of cells")
	}
}

package report

import (
	"slices"
	"testing"
)

// An upright page of a sheet as wide as it has room for 45 rows of 15 points.
func TestPagesPartNoQuestion(t *testing.T) {
	for name, c := range map[string]struct {
		starts []int
		end    int
		want   []int
	}{
		"one page":                 {[]int{2, 20}, 40, nil},
		"the second does not fit":  {[]int{2, 30}, 60, []int{30}},
		"a page each":              {[]int{2, 30, 60}, 90, []int{30, 60}},
		"two on the second page":   {[]int{2, 30, 50}, 70, []int{30}},
		"longer than a page":       {[]int{2, 10}, 200, nil},
		"after one that is longer": {[]int{2, 100}, 120, []int{100}},
	} {
		s := &sheet{widths: []float64{10, 10}, heights: map[int]float64{}, frozen: 1, starts: c.starts, row: c.end}
		if got := s.breaks(false); !slices.Equal(got, c.want) {
			t.Errorf("%s: breaks at %v, want %v", name, got, c.want)
		}
	}
}

func TestPagesOfAWideSheetHaveMoreRows(t *testing.T) {
	s := &sheet{widths: []float64{90, 90}, heights: map[int]float64{}, frozen: 1, starts: []int{2, 30}, row: 60}
	if got := s.breaks(false); got != nil {
		t.Errorf("breaks at %v in a sheet printed at half its size", got)
	}
	s.heights[40], s.heights[41] = 409, 409
	if got := s.breaks(false); !slices.Equal(got, []int{30}) {
		t.Errorf("breaks at %v, want the high rows with their question on the second page", got)
	}
}

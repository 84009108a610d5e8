package main

import "testing"

func TestFlat(t *testing.T) {
	rising := func(from, by int) (mb []int) {
		for i := range 24 {
			mb = append(mb, from+i*by)
		}
		return mb
	}
	settles := append(rising(100, 15)[:12:12], rising(300, 1)[:12]...)
	for name, c := range map[string]struct {
		mb   []int
		grow bool
	}{
		"too few to tell":          {[]int{100, 900}, false},
		"caches fill at the start": {settles, false},
		"level":                    {rising(300, 0), false},
		"by what a page needs":     {rising(100, 1), false},
		"slowly":                   {rising(100, 3), true},
		"without end":              {rising(300, 60), true},
	} {
		t.Run(name, func(t *testing.T) {
			if err := flat("memory", c.mb, 5, 5); (err != nil) != c.grow {
				t.Errorf("%v", err)
			}
		})
	}
}

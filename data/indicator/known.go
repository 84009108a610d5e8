package indicator

import (
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"izpete/assets"
)

// known are the series that the program carries with it.
var known = sync.OnceValue(func() []*Series {
	var all []*Series
	files, err := fs.Glob(assets.Indices, "indices/*.csv")
	if err != nil {
		panic(err)
	}
	for _, name := range files {
		data, err := assets.Indices.ReadFile(name)
		if err != nil {
			panic(err)
		}
		some, err := Read(data)
		if err != nil {
			panic(fmt.Sprintf("indicator: %s: %v", name, err))
		}
		all = append(all, some...)
	}
	return all
})

// Known returns the series that the program carries with it. They are shared
// and never change.
func Known() []*Series { return slices.Clone(known()) }

// Find returns a known series by its id; nil when there is none.
func Find(id string) *Series {
	for _, s := range known() {
		if s.ID == id {
			return s
		}
	}
	return nil
}

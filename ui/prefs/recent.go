package prefs

import (
	"encoding/json"
	"slices"
	"time"
)

// Recent is a case that was open once.
type Recent struct {
	Path  string    `json:"path"`
	Title string    `json:"title"`
	When  time.Time `json:"when"` // it was opened last
}

// MostRecent is how many cases are remembered.
const MostRecent = 10

const recentKey = "recent"

// Recent returns the cases that were open last, the latest first.
func (p Prefs) Recent() []Recent {
	var all []Recent
	// What another version has written, or a crash has cut off, is no list.
	if json.Unmarshal([]byte(p.store.String(recentKey)), &all) != nil {
		return nil
	}
	return slices.DeleteFunc(all, func(r Recent) bool { return r.Path == "" })
}

// AddRecent puts a case first in the list.
func (p Prefs) AddRecent(r Recent) {
	all := append([]Recent{r}, p.without(r.Path)...)
	p.setRecent(all[:min(len(all), MostRecent)])
}

// RemoveRecent takes a case off the list.
func (p Prefs) RemoveRecent(path string) { p.setRecent(p.without(path)) }

// ClearRecent empties the list.
func (p Prefs) ClearRecent() { p.store.RemoveValue(recentKey) }

func (p Prefs) without(path string) []Recent {
	return slices.DeleteFunc(p.Recent(), func(r Recent) bool { return r.Path == path })
}

func (p Prefs) setRecent(all []Recent) {
	if data, err := json.Marshal(all); err == nil {
		p.store.SetString(recentKey, string(data))
	}
}

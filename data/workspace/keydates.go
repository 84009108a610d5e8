package workspace

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/intake"
	"izpete/data/survey"
)

// keyDates is where the key dates of the case are kept: "overview/date/<id>".
const keyDates = keyOverview + "date/"

// What the key dates of a case may be.
const (
	MostDates    = 60
	MostDateName = 80 // letters
	firstYear    = 1990
	lastYear     = 2100
)

// KeyDate is a day that matters to the audit: the survey sent, its deadline.
type KeyDate struct {
	ID   string
	Name string
	Day  string // ISO 8601
}

// Time is the beginning of the day, in UTC.
func (d KeyDate) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, d.Day)
	return t
}

type dateRecord struct {
	Name string `json:"name"`
	Day  string `json:"day"`
}

// ParseDay reads a day as people write it: 12.11.2026, 2026-11-12, "12 November
// 2026", "2026. gada 12. novembris". It returns it in ISO 8601. The error has
// the code "date-day".
func ParseDay(text string) (string, error) {
	text = survey.Fold(text)
	t, ok := ReadDay(text)
	if !ok || t.Year() < firstYear || t.Year() > lastYear {
		return "", survey.Problem("date-day", survey.Place{}, nil).With("Text", text).With("First", firstYear).With("Last", lastYear)
	}
	return t.Format(time.DateOnly), nil
}

// ReadDay reads a day of any year as people write it, as ParseDay does.
func ReadDay(text string) (time.Time, bool) { return intake.Date(survey.Fold(text)) }

// checkDate tells what is wrong with a name and a day, and returns them as they
// are kept.
func checkDate(name, day string) (dateRecord, error) {
	r := dateRecord{Name: survey.Fold(name)}
	switch n := utf8.RuneCountInString(r.Name); {
	case n == 0:
		return r, survey.Problem("date-name", survey.Place{}, nil)
	case n > MostDateName:
		return r, survey.Problem("date-name-long", survey.Place{}, nil).With("Most", MostDateName)
	}
	var err error
	r.Day, err = ParseDay(day)
	return r, err
}

// AddDate writes a key date and returns its id. The error has the code
// "date-name", "date-name-long", "date-day", or "dates-many" when there are
// MostDates already.
func (w *Workspace) AddDate(name, day string) (string, error) {
	r, err := checkDate(name, day)
	if err != nil {
		return "", err
	}
	if len(w.Dates()) >= MostDates {
		return "", survey.Problem("dates-many", survey.Place{}, nil).With("Most", MostDates)
	}
	id := w.newID()
	return id, w.change("add date", casefile.Entry{Action: "date.add", Subject: id, Changes: []casefile.Change{{Key: keyDates + id, To: encoded(r)}}})
}

// SetDate renames or moves a key date; the same as before stores nothing. The
// errors are those of AddDate, and "date-gone".
func (w *Workspace) SetDate(id, name, day string) error {
	r, err := checkDate(name, day)
	if err != nil {
		return err
	}
	was, ok := w.date(id)
	switch {
	case !ok:
		return survey.Problem("date-gone", survey.Place{}, nil)
	case was.Name == r.Name && was.Day == r.Day:
		return nil
	}
	action := "date.move"
	if was.Day == r.Day {
		action = "date.rename"
	}
	return w.change("set date", casefile.Entry{Action: action, Subject: id, Changes: []casefile.Change{{Key: keyDates + id, To: encoded(r)}}})
}

// DeleteDate takes a key date away; Undo brings it back. The error has the code
// "date-gone".
func (w *Workspace) DeleteDate(id string) error {
	if _, ok := w.date(id); !ok {
		return survey.Problem("date-gone", survey.Place{}, nil)
	}
	return w.change("delete date", casefile.Entry{Action: "date.delete", Subject: id, Changes: []casefile.Change{{Key: keyDates + id}}})
}

func (w *Workspace) date(id string) (KeyDate, bool) {
	all := w.Dates()
	i := slices.IndexFunc(all, func(d KeyDate) bool { return d.ID == id })
	if i < 0 {
		return KeyDate{}, false
	}
	return all[i], true
}

// Dates returns the key dates of the case, the earliest first.
func (w *Workspace) Dates() []KeyDate {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil
	}
	return w.dates()
}

// dates reads the key dates; the lock is held. What another program wrote there
// and this one cannot read is left out.
func (w *Workspace) dates() []KeyDate {
	var all []KeyDate
	state := w.file.State()
	for key := range state.Keys(keyDates) {
		var r dateRecord
		if json.Unmarshal(state.Get(key), &r) != nil {
			continue
		}
		if r, err := checkDate(r.Name, r.Day); err == nil {
			all = append(all, KeyDate{strings.TrimPrefix(key, keyDates), r.Name, r.Day})
		}
	}
	slices.SortStableFunc(all, func(a, b KeyDate) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all
}

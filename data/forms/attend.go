package forms

import (
	"strings"

	"izpete/data/intake"
	"izpete/data/survey"
)

// noteSame notes forms of one institution. All of them are counted until the
// auditor sets one aside: which of them holds is for them to say.
func noteSame(read []*Form) {
	first := map[string]*Form{}
	for _, f := range read {
		k := keyOf(f.Institution)
		one, ok := first[k]
		if !ok {
			first[k] = f
			continue
		}
		f.note(survey.Doubt, SameInstitute, f.Sheet, "", map[string]any{"Institution": f.Institution, "Other": one.File})
		one.note(survey.Doubt, SameInstitute, one.Sheet, "", map[string]any{"Institution": one.Institution, "Other": f.File})
	}
}

// Attendance is who answered, against the list of those invited.
type Attendance struct {
	Invited   int
	Answered  int      // of those invited
	Silent    []Silent // in the order of the list
	Uninvited []int    // rows of the table
}

// Silent is one invited that has not answered.
type Silent struct {
	Name string `json:"name"`
	File string `json:"file,omitempty"` // a file that seems to be its form and could not be counted
}

// Invite holds the answers against the list of those invited: names that differ
// in case, diacritics, spaces or a letter or two are taken for one. It sets the
// table's population; where more answered than were invited it stays unknown. A
// name that stands twice in the list is one.
func (r *Result) Invite(frame *survey.Frame) {
	t := r.Table()
	answered := make([]bool, len(frame.Names))
	exact := map[string]int{}
	for i, n := range frame.Names {
		if _, twice := exact[keyOf(n)]; !twice {
			exact[keyOf(n)] = i
		}
	}
	a := &Attendance{Invited: len(exact)}
	r.Survey.Frame, r.Attendance, t.Population = frame, a, 0
	if t.Len() <= a.Invited {
		t.Population = a.Invited
	}
	for _, f := range r.read() {
		i, ok := exact[keyOf(f.Institution)]
		if !ok {
			if i, ok = likely(f.Institution, frame.Names); ok {
				f.note(survey.Info, LikelyInvited, f.Sheet, "", map[string]any{"Institution": f.Institution, "Invited": frame.Names[i]})
			}
		}
		if !ok {
			a.Uninvited = append(a.Uninvited, f.Respondent)
			f.note(survey.Doubt, NotInvited, f.Sheet, "", map[string]any{"Institution": f.Institution})
			continue
		}
		answered[exact[keyOf(frame.Names[i])]] = true
	}
	for i, n := range frame.Names {
		switch {
		case exact[keyOf(n)] != i:
		case answered[i]:
			a.Answered++
		default:
			a.Silent = append(a.Silent, Silent{Name: n, File: r.formOf(n)})
		}
	}
	r.notes()
}

func (r *Result) read() []*Form {
	var all []*Form
	for i := range r.Forms {
		if r.Forms[i].LeftOut == "" {
			all = append(all, &r.Forms[i])
		}
	}
	return all
}

// likely finds the one name that a name is probably a misspelling of.
func likely(name string, names []string) (int, bool) {
	found := -1
	for i, n := range names {
		if intake.Alike(name, n) {
			if found >= 0 {
				return 0, false
			}
			found = i
		}
	}
	return found, found >= 0
}

// formOf finds a file named after an institution among those that could not be
// counted.
func (r *Result) formOf(name string) string {
	bare := keyOf(name)
	for i := range r.Forms {
		f := &r.Forms[i]
		if f.LeftOut != "" && f.Doubtful() && strings.Contains(intake.Bare(stem(f.File)), bare) {
			return f.File
		}
	}
	return ""
}

package workspace

import (
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/survey"
)

// EditCode gives a code another name and says what belongs under it. Figures
// that rest on it find it under its new name. The errors are those of AddCode,
// and "code-gone".
func (w *Workspace) EditCode(table, question, id, name, about string) error {
	key, r, err := w.codeRecord(table, question, id)
	if err != nil {
		return err
	}
	if name, err = w.codeName(table, question, id, name); err != nil {
		return err
	}
	if about = strings.TrimSpace(about); utf8.RuneCountInString(about) > MostCodeAbout {
		return survey.Problem("text-too-long", survey.Place{}, nil).With("Length", utf8.RuneCountInString(about)).With("Limit", MostCodeAbout)
	}
	if r.Name == name && r.About == about {
		return nil
	}
	if r.Name != name && !slices.Contains(r.Was, r.Name) {
		r.Was = append(r.Was, r.Name)
	}
	r.Was = slices.DeleteFunc(r.Was, func(s string) bool { return s == name })
	r.Name, r.About = name, about
	return w.change("edit code", casefile.Entry{Action: "coding.code.edit", Subject: id, Changes: []casefile.Change{{Key: key, To: encoded(r)}}})
}

// MergeCodes puts the answers of one code under another, and takes the first
// away.
func (w *Workspace) MergeCodes(table, question, from, into string) error {
	key, r, err := w.codeRecord(table, question, from)
	if err == nil {
		_, _, err = w.codeRecord(table, question, into)
	}
	if err != nil || from == into {
		return err
	}
	r.Into = into
	return w.change("merge codes", casefile.Entry{Action: "coding.code.merge", Subject: from, Changes: []casefile.Change{{Key: key, To: encoded(r)}}})
}

// DeleteCode takes a code away. The answers that had it stay read; Undo brings
// it back with all of them.
func (w *Workspace) DeleteCode(table, question, id string) error {
	key, _, err := w.codeRecord(table, question, id)
	if err != nil {
		return err
	}
	return w.change("delete code", casefile.Entry{Action: "coding.code.delete", Subject: id, Changes: []casefile.Change{{Key: key}}})
}

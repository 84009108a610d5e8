package workspace

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"izpete/data/casefile"
	"izpete/data/forms"
	"izpete/data/survey"
)

// kindForms is the kind of a source that is a folder of forms.
const kindForms = "forms"

// What the journal keeps of a folder besides "source/<sha>", under
// "forms/<sha>/". Without a taught form the one of the bundle holds.
const (
	keyForms   = "forms/"
	keyTaught  = "/taught"  // taught
	keyAside   = "/aside"   // names of files
	keyInvited = "/invited" // survey.Frame
)

// taught is a form that was corrected after the folder was loaded.
type taught struct {
	Teaching string          `json:"teaching"`
	Profile  json.RawMessage `json:"profile"`
}

// maxTaught is how long a profile may be to be kept in the journal.
const maxTaught = casefile.MaxValue - 1<<16

// LoadForms stores a folder of forms in the case: every form byte for byte, by
// what they were read, and what was set aside. The codes of its errors are those
// of Load.
func (w *Workspace) LoadForms(ctx context.Context, p *FormsPreview) error {
	at := survey.Place{File: p.Source.File}
	if p.Table() == nil || p.Table().Len() == 0 {
		return survey.Problem("forms-no-answers", at, nil)
	}
	info, ok := w.Case()
	if !ok {
		return errNoCase
	}
	for _, have := range info.Sources {
		if have.SHA256 == p.Source.SHA256 {
			return survey.Problem("forms-loaded-already", at, nil)
		}
	}
	if err := ctx.Err(); err != nil {
		return survey.Problem("cancelled", at, err)
	}
	r := record{Source: p.Source, Loaded: w.deps.Clock().UTC()}
	data, changes, err := w.bundled(p, &r)
	if err != nil {
		return w.explain("load forms", err)
	}
	rec, err := json.Marshal(r)
	if err != nil {
		return w.explain("load forms", err)
	}
	return w.change("load forms", casefile.Entry{
		Action: "forms.add", Subject: p.Source.SHA256,
		Changes: append(changes, casefile.Change{Key: keySource + p.Source.SHA256, To: rec}),
	}, data)
}

// bundled makes the bytes that the case keeps of a folder, completes its record
// and says its setting.
func (w *Workspace) bundled(p *FormsPreview, r *record) ([]byte, []casefile.Change, error) {
	b := *p.bundle
	b.profile, b.teaching = p.Profile, p.Teaching
	data, err := b.encode()
	if err != nil {
		return nil, nil, err
	}
	if len(data) > casefile.MaxBlob {
		return nil, nil, survey.Problem("forms-folder-large", survey.Place{File: p.Source.File}, nil)
	}
	changes, err := formsChanges(p, nil)
	if err != nil {
		return nil, nil, err
	}
	sum := sha256.Sum256(data)
	r.Kind, r.Bundle = kindForms, hex.EncodeToString(sum[:])
	w.rememberForms(p, r.Bundle, changes)
	return data, changes, nil
}

// rememberForms keeps what a folder holds after the changes, so that following
// them need not read it again.
func (w *Workspace) rememberForms(p *FormsPreview, bundle string, changes []casefile.Change) {
	to := map[string]json.RawMessage{}
	for _, c := range changes {
		to[c.Key] = c.To
	}
	sha := p.Source.SHA256
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.known != nil {
		w.known.keep(sha, formsName(sha, bundle, func(key string) json.RawMessage { return to[key] }), ofCase(p.Survey))
	}
}

// formsName tells two readings of a folder apart by what the case keeps of it.
func formsName(sha, bundle string, get func(key string) json.RawMessage) string {
	sum := sha256.New()
	for _, k := range []string{keyTaught, keyAside, keyInvited} {
		fmt.Fprintf(sum, "%d %s\n", len(get(keyForms+sha+k)), get(keyForms+sha+k)) // a hash takes everything
	}
	return kindForms + ":" + bundle + ":" + hex.EncodeToString(sum.Sum(nil))
}

// CorrectForms stores how a folder of the case is read now: by other marks, with
// another file aside, against another list of those invited. action says which,
// for undo: "forms.teach", "forms.aside", "forms.takein" or "forms.invite".
func (w *Workspace) CorrectForms(action string, p *FormsPreview) error {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return errNoCase
	}
	rec, ok := sourceRecord(f, p.Source.SHA256)
	if !ok {
		return survey.Problem("source-gone", survey.Place{}, nil)
	}
	if p.Table() == nil || p.Table().Len() == 0 {
		return survey.Problem("forms-no-answers", survey.Place{File: p.Source.File}, nil)
	}
	changes, err := formsChanges(p, p.bundle)
	if err != nil {
		return w.explain("correct forms", err)
	}
	w.rememberForms(p, rec.Bundle, changes)
	return w.change("correct forms", casefile.Entry{Action: action, Subject: p.Source.SHA256, Changes: changes})
}

// formsChanges says a folder's setting; what the bundle says already is not
// repeated. loaded is nil when the bundle is written now.
func formsChanges(p *FormsPreview, loaded *bundle) ([]casefile.Change, error) {
	key := keyForms + p.Source.SHA256
	changes := []casefile.Change{{Key: key + keyAside}, {Key: key + keyInvited}}
	var err error
	if len(p.aside) > 0 {
		if changes[0].To, err = json.Marshal(p.aside); err != nil {
			return nil, err
		}
	}
	if p.invited != nil {
		if changes[1].To, err = json.Marshal(p.invited); err != nil {
			return nil, err
		}
		if len(changes[1].To) > maxTaught {
			return nil, survey.Problem("forms-invited-large", survey.Place{File: p.Source.File}, nil)
		}
	}
	if loaded == nil {
		return changes, nil
	}
	profile, err := json.Marshal(p.Profile)
	if err != nil {
		return nil, err
	}
	was, err := json.Marshal(loaded.profile)
	if err != nil {
		return nil, err
	}
	change := casefile.Change{Key: key + keyTaught}
	if string(was) != string(profile) || loaded.teaching != p.Teaching {
		if change.To, err = json.Marshal(taught{p.Teaching, profile}); err != nil {
			return nil, err
		}
		if len(change.To) > maxTaught {
			return nil, survey.Problem(forms.FormTooLarge, survey.Place{File: p.Source.File}, nil)
		}
	}
	return append(changes, change), nil
}

// formsKeys takes a folder's setting out of the case.
func formsKeys(s *casefile.State, sha string) []casefile.Change {
	var gone []casefile.Change
	for key := range s.Keys(keyForms + sha + "/") {
		gone = append(gone, casefile.Change{Key: key})
	}
	return gone
}

// storedForms reads how a folder of the case is read.
func storedForms(f *casefile.File, rec record) (*bundle, formsSetting, error) {
	var s formsSetting
	data, err := f.Blob(rec.Bundle)
	if err != nil {
		return nil, s, err
	}
	b, err := decodeBundle(data)
	if err != nil {
		return nil, s, err
	}
	if got := b.source(); got.SHA256 != rec.SHA256 {
		return nil, s, survey.Problem("forms-bundle", survey.Place{File: rec.File}, errors.New("not the folder that was loaded"))
	}
	b.folder = rec.File
	s.Teaching, s.Profile = b.teaching, b.profile
	state, key := f.State(), keyForms+rec.SHA256
	unread := func(err error) error {
		return survey.Problem("forms-bundle", survey.Place{File: rec.File}, err)
	}
	if raw := state.Get(key + keyTaught); raw != nil {
		var t taught
		if err := json.Unmarshal(raw, &t); err != nil {
			return nil, s, unread(err)
		}
		if s.Profile, err = forms.Decode(rec.File, t.Profile); err != nil {
			return nil, s, unread(err)
		}
		s.Teaching = t.Teaching
	}
	if raw := state.Get(key + keyAside); raw != nil {
		if err := json.Unmarshal(raw, &s.Aside); err != nil {
			return nil, s, unread(err)
		}
		slices.Sort(s.Aside)
	}
	if raw := state.Get(key + keyInvited); raw != nil {
		if err := json.Unmarshal(raw, &s.Invited); err != nil {
			return nil, s, unread(err)
		}
		if err := checkFrame(s.Invited); err != nil {
			return nil, s, unread(err)
		}
	}
	return b, s, nil
}

// checkFrame tells whether each property has a value for each of the invited.
func checkFrame(f *survey.Frame) error {
	for _, g := range f.Groups {
		if len(g.Values) != len(f.Names) {
			return errors.New("a list of the invited with gaps")
		}
	}
	return nil
}

// formsOfCase gives what a folder of the case holds.
func formsOfCase(ctx context.Context, f *casefile.File, rec record, known versions) (*survey.Survey, error) {
	name := formsName(rec.SHA256, rec.Bundle, f.State().Get)
	if have := known.named(rec.SHA256, name); have != nil {
		return have, nil
	}
	b, s, err := storedForms(f, rec)
	if err != nil {
		return nil, err
	}
	p, err := readForms(ctx, b, s, nil)
	if err != nil {
		return nil, err
	}
	own := ofCase(p.Survey)
	known.keep(rec.SHA256, name, own)
	return own, nil
}

// settingOf is how the folder of the case that has a name is read: later forms
// of the same survey are read alike. Without one, those invited are looked for.
func (w *Workspace) settingOf(folder string) formsSetting {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f != nil {
		for _, r := range slices.Backward(sourceRecords(f)) {
			if r.Kind != kindForms || r.File != folder {
				continue
			}
			if _, s, err := storedForms(f, r); err == nil {
				return s
			}
		}
	}
	return formsSetting{Invited: w.frame()}
}

// formsSource shows a folder of the case again.
func (w *Workspace) formsSource(ctx context.Context, f *casefile.File, rec record) (*Preview, error) {
	b, s, err := storedForms(f, rec)
	if err != nil {
		return nil, w.explain("show forms", err)
	}
	p, err := readForms(ctx, b, s, nil)
	if err != nil {
		return nil, w.explain("show forms", err)
	}
	p.Given = true
	return p.Preview(), nil
}

// FormsStored tells whether the case reads a folder just as a preview does: an
// undo makes it another.
func (w *Workspace) FormsStored(p *FormsPreview) bool {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return false
	}
	rec, ok := sourceRecord(f, p.Source.SHA256)
	if !ok {
		return false
	}
	changes, err := formsChanges(p, p.bundle)
	if err != nil {
		return false
	}
	state := f.State()
	for _, c := range changes {
		if !bytes.Equal(state.Get(c.Key), c.To) {
			return false
		}
	}
	return rec.Kind == kindForms
}

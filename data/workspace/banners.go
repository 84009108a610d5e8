package workspace

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

const keyBanner = "banner/"

// MostBannerName is how many letters the name of a banner may have.
const MostBannerName = 100

// bannerRecord is a banner with the texts of its questions, by which they are
// found again in a newer version of the workbook.
type bannerRecord struct {
	Name      string           `json:"name"`
	Source    string           `json:"source"` // hash of the workbook
	Sheet     string           `json:"sheet"`
	Questions []bannerQuestion `json:"questions"`
}

type bannerQuestion struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// SaveBanner keeps questions of a table under a name, in the place of a banner
// of that name where there is one. The error has the code "banner-name" without a
// name or a question with options.
func (w *Workspace) SaveBanner(name, table string, questions []string) error {
	r, err := w.bannerRecord(name, table, questions)
	if err != nil {
		return err
	}
	return w.change("save banner", casefile.Entry{Action: "method.banner.save", Changes: []casefile.Change{{Key: bannerKey(r.Name), To: encoded(r)}}})
}

// bannerRecord is a banner as it is stored.
func (w *Workspace) bannerRecord(name, table string, questions []string) (r bannerRecord, err error) {
	name = survey.Fold(name)
	v := w.View()
	at := slices.IndexFunc(v.Tables, func(t *survey.Table) bool { return t.ID == table })
	if at < 0 || name == "" || len([]rune(name)) > MostBannerName || len(questions) == 0 {
		return r, survey.Problem("banner-name", survey.Place{}, nil)
	}
	t := v.Tables[at]
	r = bannerRecord{Name: name, Source: t.Source.SHA256, Sheet: t.Sheet}
	for _, id := range questions {
		q := t.Question(id)
		if q == nil || q.ID != id || !q.Charted() {
			return r, survey.Problem("banner-name", survey.Place{}, nil)
		}
		r.Questions = append(r.Questions, bannerQuestion{q.ID, q.Text})
	}
	return r, nil
}

// ChangeBanner puts a banner in the place of another, under another name or with
// other questions, as one step. The error has the code "banner-gone" when that is
// no longer there, "banner-taken" when another banner has the name, or is one of
// SaveBanner's.
func (w *Workspace) ChangeBanner(was, name, table string, questions []string) error {
	was, name = survey.Fold(was), survey.Fold(name)
	has := func(name string) bool {
		return slices.ContainsFunc(w.Banners(), func(b tabulate.Banner) bool { return b.Name == name })
	}
	switch {
	case !has(was):
		return survey.Problem("banner-gone", survey.Place{}, nil).With("Name", was)
	case name == was:
		return w.SaveBanner(name, table, questions)
	case has(name):
		return survey.Problem("banner-taken", survey.Place{}, nil).With("Name", name)
	}
	r, err := w.bannerRecord(name, table, questions)
	if err != nil {
		return err
	}
	return w.change("change banner", casefile.Entry{Action: "method.banner.save", Changes: []casefile.Change{
		{Key: bannerKey(was)}, {Key: bannerKey(name), To: encoded(r)},
	}})
}

func bannerKey(name string) string { return keyBanner + digest(survey.Fold(name)) }

// DeleteBanner takes a banner away. The error has the code "banner-gone" when
// there is none of that name.
func (w *Workspace) DeleteBanner(name string) error {
	if !slices.ContainsFunc(w.Banners(), func(b tabulate.Banner) bool { return b.Name == survey.Fold(name) }) {
		return survey.Problem("banner-gone", survey.Place{}, nil).With("Name", name)
	}
	return w.change("delete banner", casefile.Entry{Action: "method.banner.delete", Changes: []casefile.Change{{Key: bannerKey(name)}}})
}

// Banners returns the banners of the case by name, with their tables and
// questions as they are now; questions that are no longer there are left out, and
// so is a banner of which none is.
func (w *Workspace) Banners() []tabulate.Banner {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil
	}
	var all []tabulate.Banner
	figures, state := w.figures(), w.file.State()
	for key := range state.Keys(keyBanner) {
		var r bannerRecord
		if json.Unmarshal(state.Get(key), &r) != nil {
			continue
		}
		for _, t := range figures.candidates(finding.Evidence{Source: r.Source, Sheet: r.Sheet}) {
			b := tabulate.Banner{Name: r.Name, Table: t.ID}
			for _, a := range r.Questions {
				if q := questionOf(t, a.ID, a.Text); q != nil {
					b.Questions = append(b.Questions, q.ID)
				}
			}
			if len(b.Questions) > 0 {
				all = append(all, b)
				break
			}
		}
	}
	slices.SortFunc(all, func(a, b tabulate.Banner) int { return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	return all
}

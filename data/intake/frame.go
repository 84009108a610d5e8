package intake

import "izpete/data/survey"

// addFrame looks for the sheet that lists those invited: more names than
// answered, most respondents among them, and little else beside.
func addFrame(s *survey.Survey, sheets []*reading) {
	for _, r := range sheets {
		if s.Frame != nil || !r.found || r.joined || r.role == survey.RoleResponses && (r.questions() > 0 || r.answers || r.forced) || r.role == survey.RoleSummary || used(r.all) > 8 || r.titles == nil {
			continue
		}
		for i, d := range r.drafts {
			if len(d.cols) != 1 || d.kind == survey.KindMeta {
				continue
			}
			names := d.cols[0]
			if len(names.values)-1 < names.filled()*9/10 || names.filled()*2 < len(r.rows) {
				continue
			}
			if t := invitedTo(s, names); t != nil {
				frame(s, r, i)
				s.Notes = append(s.Notes, notInvited(s.Frame, t)...)
				t.Population = len(s.Frame.Names)
				r.role = survey.RoleRegister
				break
			}
		}
	}
}

// invitedTo returns the table whose respondents are for the most part among
// the names, and are fewer; nil when there is none.
func invitedTo(s *survey.Survey, names *column) *survey.Table {
	known := map[string]bool{}
	for _, v := range names.values[1:] {
		known[v.text] = true
	}
	for _, t := range s.Tables {
		found := 0
		for _, n := range t.Names {
			if n != "" && known[n] {
				found++
			}
		}
		if found > 0 && found*10 >= t.Len()*7 && names.filled() >= t.Len() {
			return t
		}
	}
	return nil
}

// frame takes the names and what is known of each from a sheet.
func frame(s *survey.Survey, r *reading, at int) {
	f := &survey.Frame{Sheet: r.sheet.Name}
	names := r.drafts[at].cols[0]
	var keep []int
	for i := range r.rows {
		if names.rows[i] != 0 {
			keep = append(keep, i)
			f.Names = append(f.Names, names.values[names.rows[i]].text)
		}
	}
	for i, d := range r.drafts {
		if i == at || len(d.cols) != 1 {
			continue
		}
		c := survey.FrameColumn{Title: d.text}
		for _, k := range keep {
			c.Values = append(c.Values, d.cols[0].values[d.cols[0].rows[k]].text)
		}
		f.Groups = append(f.Groups, c)
	}
	s.Frame = f
}

// notInvited notes respondents that are not on the list of those invited.
func notInvited(f *survey.Frame, t *survey.Table) []survey.Note {
	invited := map[string]bool{}
	for _, n := range f.Names {
		invited[survey.Fold(n)] = true
	}
	n, first := 0, -1
	for i, name := range t.Names {
		if name != "" && !invited[survey.Fold(name)] {
			n++
			if first < 0 {
				first = i
			}
		}
	}
	if n == 0 {
		return nil
	}
	p := survey.Place{File: t.Source.File, Sheet: t.Sheet}
	for _, q := range t.Questions {
		if q.Kind == survey.KindID {
			p = t.Cell(q, -1, first)
			break
		}
	}
	return []survey.Note{{Code: "not-invited", Level: survey.Doubt, Place: p, Args: map[string]any{"Value": t.Names[first], "Other": f.Sheet, "N": n}}}
}

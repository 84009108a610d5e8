package forms

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
)

// moreMenu offers the steps that are taken once, below the link it belongs to.
func (v *View) moreMenu(below *kit.Link) {
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject(below).AddXY(0, below.MinSize().Height)
	widget.ShowPopUpMenuAtPosition(v.moreItems(), v.host.Window().Canvas(), where)
}

func (v *View) moreItems() *fyne.Menu {
	w := v.host.Words()
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("formspage.invite"), v.askInvited),
		fyne.NewMenuItem(w.T("formspage.profile.use"), v.askProfile),
		fyne.NewMenuItem(w.T("formspage.profile.save"), v.saveProfile),
	}
	busy := v.bar != nil
	items[0].Disabled = busy || !v.writable()
	items[1].Disabled = busy || !v.writable()
	items[2].Disabled = busy || v.seen.Profile == nil
	return fyne.NewMenu("", items...)
}

// folder is where files beside the forms are looked for.
func (v *View) folder() string {
	if v.seen.Path != "" {
		return filepath.Dir(v.seen.Path)
	}
	info, _ := v.data.Case()
	return filepath.Dir(info.Path)
}

// askInvited takes the list of those invited from a workbook.
func (v *View) askInvited() {
	dialogs.OpenFile(v.host.Window(), v.host.Words(), v.folder(), []string{"xlsx", "xlsm", "csv", "tsv"}, v.invite)
}

func (v *View) invite(path string) {
	v.change("forms.invite", func(ctx context.Context, progress func(float64)) (*workspace.FormsPreview, error) {
		return v.data.Invite(ctx, v.seen, path, progress)
	})
}

// askProfile reads the folder by a profile that was kept.
func (v *View) askProfile() {
	dialogs.OpenFile(v.host.Window(), v.host.Words(), v.folder(), []string{"json"}, v.useProfile)
}

func (v *View) useProfile(path string) {
	v.change("forms.teach", func(ctx context.Context, progress func(float64)) (*workspace.FormsPreview, error) {
		profile, err := v.data.LoadProfile(path)
		if err != nil {
			return nil, err
		}
		return v.data.UseProfile(ctx, v.seen, profile, progress)
	})
}

// saveProfile keeps what was taught in a file, for other folders.
func (v *View) saveProfile() {
	w := v.host.Words()
	v.host.SaveAs(w.T("formspage.profile.name", "Folder", v.seen.Source.File)+".json", "json", func(path string) {
		data, err := v.seen.SaveProfile()
		if err == nil {
			err = os.WriteFile(path, data, 0o644)
		}
		if err != nil {
			v.host.Error(survey.Problem("cannot-write", survey.Place{File: filepath.Base(path)}, err))
			return
		}
		v.host.Notify(w.T("formspage.profile.saved", "File", filepath.Base(path)))
	})
}

// setAside leaves a file out of the count, or takes it in again.
func (v *View) setAside(file string, aside bool) {
	v.keepOffset()
	action, say := "forms.takein", "formspage.tookin"
	if aside {
		action, say = "forms.aside", "formspage.put"
	}
	v.change(action, func(ctx context.Context, progress func(float64)) (*workspace.FormsPreview, error) {
		return v.data.SetAside(ctx, v.seen, file, aside, progress)
	})
	v.host.Notify(v.host.Words().T(say, "File", file))
}

// teachFrom takes another form for the sample.
func (v *View) teachFrom(file string) {
	v.state.answers, v.state.sheet, v.state.cell = false, 0, address{}
	v.change("forms.teach", func(ctx context.Context, progress func(float64)) (*workspace.FormsPreview, error) {
		return v.data.TeachFrom(ctx, v.seen, file, progress)
	})
}

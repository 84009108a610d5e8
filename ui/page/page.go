// Package page says what the main window and its pages expect of each other.
package page

import (
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/async"
)

// The pages. Each is titled by the words under "page.<id>" and helped by those
// under "help.<id>".
const (
	Workbooks   = "workbooks"
	Overview    = "overview"
	Breakdowns  = "breakdowns"
	Respondents = "respondents"
	Answers     = "answers"
	Findings    = "findings"
	Report      = "report"
	Crosstab    = "crosstab"

	Start = "start" // what stands there when no case is open
)

// Page is one screen of the program. It is made anew when the language or the
// theme changes, so it reads its words once and keeps nothing that matters: the
// case does.
type Page interface {
	ID() string
	// Content is the same object at each call. The window leaves the margins
	// around it.
	Content() fyne.CanvasObject
	// Refresh shows the case as it is now. It is called when the page comes up
	// and after each change of the case while it is up.
	Refresh()
}

// What a page may also have; the main window finds out by asking.
type (
	// TopBar fills the strip above the page: chips or a title. The window
	// fetches it again after each Refresh and Host.Refresh.
	TopBar interface{ TopBar() fyne.CanvasObject }

	// Inspector is the panel at the right, as tall as the page; nil hides it.
	Inspector interface{ Inspector() fyne.CanvasObject }

	// Status is what the status line says while the page is up.
	Status interface{ StatusText() string }

	// Escaper does what Esc means on the page and reports whether there was
	// anything to do.
	Escaper interface{ Escape() bool }

	// Keys does what a key without a modifier means on the page, when nothing
	// that has the focus knows it, and reports whether it means anything.
	Keys interface{ Key(k fyne.KeyName) bool }

	// Leaver is told before another page comes up or the page is made anew:
	// what is half-written is stored, jobs are cancelled.
	Leaver interface{ Leave() }

	// Pauser is told before Leave that the page comes back at once, made anew: what
	// leaving it would store half-written is remembered instead, and goes on there.
	Pauser interface{ Pause() }

	// Lister is a page with a list to be searched and gone through.
	Lister interface {
		Find()       // puts the keyboard into the search
		Step(by int) // goes so many further in the list
	}

	// Publisher takes a table of published figures.
	Publisher interface{ LoadPublished(path string) }

	// FindingAdder makes a finding of what is chosen on the page; it cannot while
	// nothing is.
	FindingAdder interface {
		CanAddFinding() bool
		AddFinding()
	}

	// Opener takes workbooks that were opened, dropped or given as arguments.
	Opener interface {
		OpenWorkbooks(paths []string)
		Look(n *workspace.Preview) // one that has been read already
	}

	// Shower brings into sight what was searched for or followed from another
	// page; a target that it does not know it leaves alone. The window calls
	// Refresh afterwards, and brings the page up where it is not: Reveal only
	// remembers what Refresh will show.
	Shower interface{ Reveal(t Target) }

	// Filtered is a page whose figures are of those whom the filter of the case
	// leaves. While it says so, the window shows the filter above it, behind
	// what its TopBar shows.
	Filtered interface{ Filtered() bool }

	// Keeper is a page that adds something of its own to a view that is kept
	// under a name, such as what is crossed. Bring may be handed what Keep once
	// gave for another version of the workbook: questions that are gone have no
	// id. As with Reveal, the window calls Refresh afterwards.
	Keeper interface {
		Keep() workspace.PageState
		Bring(s workspace.PageState)
	}

	// FormsOpener takes a folder of filled-in forms.
	FormsOpener interface{ OpenForms(folder string) }
)

// Host is the main window as its pages see it. All its methods are called on
// the screen's goroutine.
type Host interface {
	Words() *words.Words
	Runner() async.Runner
	Window() fyne.Window

	// Show brings up a page.
	Show(pageID string)
	// Reveal brings up the page of a target and the target into sight there.
	Reveal(t Target)
	// Do runs a command of the program by its id, such as "file.open".
	Do(command string)
	// Refresh fetches strip, inspector, status and the counts of the rail
	// again, without refreshing the page itself.
	Refresh()
	// Status says something in the status line for the moment, such as what the
	// pointer is on; "" gives the line back to the page.
	Status(text string)
	// Error tells the auditor what went wrong; nil does nothing.
	Error(err error)
	// Notify says for a few seconds in the status line that something was done.
	Notify(text string)
	// Confirm asks before something that is hard to take back; yes is the word
	// on the button.
	Confirm(title, text, yes string, do func())
	// SaveAs asks where to write a file; name is suggested, ext is without dot.
	SaveAs(name, ext string, do func(path string))
}

// StartActions is what the start page offers.
type StartActions struct {
	Sample          func()
	NewFromWorkbook func()
	OpenCase        func()
	Open            func(path string)
	Recent          func() []RecentCase // the latest first
	Forget          func(path string)   // takes a case off the list
}

// RecentCase is a case that was open once.
type RecentCase struct {
	Path  string
	Title string
	When  time.Time // it was opened last
}

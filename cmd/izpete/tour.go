//go:build cgo

package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"izpete/cmd/izpete/wiring"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui"
	"izpete/ui/measure"
	"izpete/ui/screen"
)

// tour opens the sample case and goes through the program as an auditor would,
// in a real window, leaving pictures and exported files in a folder.
type tour struct {
	win     *ui.Window
	work    *workspace.Workspace
	samples func(words.Lang) (ui.Sample, error)
	folder  string
	screen  string // the file in which a virtual display keeps what it shows; "" for none
	lang    string
	number  int
	stood   time.Duration   // from the start until the window was up
	sample  []time.Duration // from the click until a sample case was made and on screen
	clicks  []shown         // how soon clicks on an option were answered on the display
	pages   []string        // ids, in the order of the rail
	faults  int             // texts that are cut or lie over others
	err     error
}

// failed tells whether anything went wrong.
func (t *tour) failed() bool { return t.err != nil }

// takeTour begins the tour; the program ends with it.
func takeTour(win *ui.Window, work *workspace.Workspace, d ui.Deps, f flags) *tour {
	t := &tour{win: win, work: work, folder: f.tour, screen: os.Getenv("IZPETE_SCREEN"), stood: time.Since(begun)}
	for _, e := range d.Entries {
		t.pages = append(t.pages, e.ID)
	}
	t.samples = func(l words.Lang) (ui.Sample, error) { return wiring.Sample(work, l, t.folder) }
	take := t.take
	if f.matrix {
		take = t.matrix
	}
	go func() {
		t.err = take()
		if t.err == nil && t.faults > 0 {
			t.err = fmt.Errorf("%d texts are cut or lie over others", t.faults)
		}
		if t.err != nil {
			fmt.Fprintln(os.Stderr, "tour:", t.err)
		}
		fyne.Do(func() { win.Do("app.quit") })
	}()
	return t
}

func (t *tour) take() error {
	if err := os.MkdirAll(t.folder, 0o755); err != nil {
		return err
	}
	if err := t.picture("start"); err != nil {
		return err
	}
	if err := t.visit("lv"); err != nil {
		return err
	}
	fmt.Printf("tour: cold start: the window after %d ms, the sample case made and on screen %d ms after the click\n",
		t.stood.Milliseconds(), t.sample[0].Milliseconds())
	for _, a := range t.clicks {
		fmt.Printf("tour: a click on an option: answered on the display after %d ms, at rest after %d ms\n", a.first.Milliseconds(), a.rest.Milliseconds())
	}
	t.on(func() {
		t.win.Do("view.language")
		t.win.Do("view.dark")
	})
	return t.visit("en")
}

// on runs f on the screen's goroutine and waits for it.
func (t *tour) on(f func()) {
	done := make(chan struct{})
	fyne.Do(func() {
		defer close(done)
		f()
	})
	<-done
}

// until waits for a condition, looked at on the screen's goroutine.
func (t *tour) until(what string, holds func() bool) error {
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		ok := false
		t.on(func() { ok = holds() })
		if ok {
			return nil
		}
	}
	return fmt.Errorf("waited in vain for %s", what)
}

// picture takes a picture of the window once it has come to rest, and measures
// what it shows.
func (t *tour) picture(name string) error {
	t.rest()
	t.number++
	path := filepath.Join(t.folder, fmt.Sprintf("%02d-%s.png", t.number, name))
	if t.screen != "" {
		if err := screen.Save(t.screen, path, t.part()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	} else if err := t.capture(path); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	t.measure(name)
	return notBlank(path)
}

// part is the part of the display that the window takes.
func (t *tour) part() (part image.Rectangle) {
	t.on(func() {
		c := t.win.Window().Canvas()
		w, h := c.PixelCoordinateForPosition(fyne.Position{X: c.Size().Width, Y: c.Size().Height})
		part = image.Rect(0, 0, w, h)
	})
	return part
}

const (
	restLeast = 250 * time.Millisecond // in which work beside the screen comes back
	restMost  = 3 * time.Second
)

// rest waits until the display shows the same for a while.
func (t *tour) rest() {
	if t.screen == "" {
		time.Sleep(700 * time.Millisecond)
		return
	}
	time.Sleep(restLeast)
	last := uint32(0)
	for end := time.Now().Add(restMost); time.Now().Before(end); time.Sleep(80 * time.Millisecond) {
		data, err := os.ReadFile(t.screen)
		if err != nil {
			return
		}
		now := crc32.ChecksumIEEE(data)
		if now == last {
			return
		}
		last = now
	}
}

// measure says which texts are cut or lie over others; it does so where the
// program was built to look into its widgets.
func (t *tour) measure(name string) {
	if inside == nil {
		return
	}
	var r measure.Report
	t.on(func() { r = measure.Page(t.win.Window().Canvas(), t.win.Page().Content(), inside) })
	for _, f := range r.Faults {
		t.faults++
		fmt.Fprintf(os.Stderr, "tour: %s: %s\n", name, f)
	}
}

func (t *tour) capture(path string) error {
	var img image.Image
	t.on(func() { img = t.win.Window().Canvas().Capture() })
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(f, img), f.Close())
}

// notBlank makes sure that a picture shows something: text and lines give many
// colours, an empty window one.
func notBlank(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		return err
	}
	colours := map[[3]uint32]bool{}
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y += 2 {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x += 2 {
			r, g, b, _ := img.At(x, y).RGBA()
			if colours[[3]uint32{r, g, b}] = true; len(colours) > 30 {
				return nil
			}
		}
	}
	return fmt.Errorf("%s shows nothing", filepath.Base(path))
}

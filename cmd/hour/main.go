// Command hour drives the desktop app in a virtual display as somebody would in
// an hour of work: clicks, keys, typing, scrolling, dragging, other sizes, at
// random but on what is really there. It ends with an error when the program
// ends, logs an error, shows a cut text or a blank window, or grows.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"izpete/ui/screen"
)

func main() {
	var h hour
	flag.StringVar(&h.app, "app", "bin/izpete-measured", "the program, built to be measured")
	flag.StringVar(&h.file, "case", "", "the case to open")
	flag.StringVar(&h.out, "out", "out/hour", "folder for pictures")
	flag.IntVar(&h.steps, "steps", 2000, "how many actions")
	seed := flag.Uint64("seed", uint64(time.Now().Unix()), "of the random actions")
	flag.Parse()
	h.r = rand.New(rand.NewPCG(*seed, 3600))
	fmt.Printf("hour: seed %d, %d actions on %s\n", *seed, h.steps, filepath.Base(h.file))
	if err := h.run(); err != nil {
		fmt.Fprintf(os.Stderr, "hour: after action %d: %v\nhour: the last actions:\n  %s\n", h.at, err, strings.Join(h.done[max(len(h.done)-15, 0):], "\n  "))
		os.Exit(1)
	}
}

// target and seen are what the program tells of its window.
type target struct {
	Box    struct{ Left, Top, Right, Bottom float64 }
	Type   string
	Text   string
	Writes bool
}

type seen struct {
	Page    string
	Over    bool
	Tables  int
	Size    struct{ Width, Height float64 }
	Targets []target
	Faults  []string
	Drawn   int
}

type hour struct {
	app, file, out string
	steps, at      int
	r              *rand.Rand
	done           []string
	cmd            *exec.Cmd
	ask            io.Writer
	answers        *bufio.Reader
	live, resident []int // megabytes, sampled after garbage was collected
	mostDrawn      int
	visited        map[string]int
}

func (h *hour) run() error {
	if err := os.MkdirAll(h.out, 0o755); err != nil {
		return err
	}
	h.visited = map[string]int{}
	h.cmd = exec.Command(h.app, h.file)
	h.cmd.Env = append(os.Environ(), "IZPETE_ANSWERS=1")
	h.cmd.Stderr = os.Stderr
	ask, err := h.cmd.StdinPipe()
	if err != nil {
		return err
	}
	answers, err := h.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	h.ask, h.answers = ask, bufio.NewReader(answers)
	if err := h.cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	defer func() {
		_ = h.x("key", "ctrl+q")
		go func() { ended <- h.cmd.Wait() }()
		select {
		case <-ended:
		case <-time.After(10 * time.Second):
			_ = h.cmd.Process.Kill()
		}
	}()
	if err := h.begin(); err != nil {
		return err
	}
	for h.at = 1; h.at <= h.steps; h.at++ {
		s, err := h.look()
		if err != nil {
			return fmt.Errorf("the program does not answer: %w", err)
		}
		if err := h.act(s); err != nil {
			return err
		}
		if err := h.check(); err != nil {
			return err
		}
	}
	if len(h.visited) < 3 {
		return fmt.Errorf("no more than %v was visited", h.visited)
	}
	fmt.Printf("hour: visits %v, at most %d primitives drawn\nhour: live memory %v MB\nhour: resident memory %v MB\n", h.visited, h.mostDrawn, h.live, h.resident)
	return errors.Join(flat("live memory", h.live, 10, 10), flat("resident memory", h.resident, 5, 20))
}

// begin waits for the window and gives it the keys: there is no window manager
// that would.
func (h *hour) begin() (err error) {
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(time.Second) {
		if err = h.x("search", "--onlyvisible", "--name", ".", "windowmove", "0", "0", "windowfocus"); err == nil {
			time.Sleep(2 * time.Second) // until the case is on screen
			return nil
		}
	}
	return fmt.Errorf("there is no window: %w", err)
}

// look asks the program what its window shows.
func (h *hour) look() (s seen, err error) { return s, h.tell("look\n", &s) }

// tell asks the program one thing and reads its answer.
func (h *hour) tell(question string, answer any) error {
	if _, err := io.WriteString(h.ask, question); err != nil {
		return err
	}
	line, err := h.answers.ReadBytes('\n')
	if err != nil {
		return err
	}
	return json.Unmarshal(line, answer)
}

// weigh takes a sample of what the program holds in memory.
func (h *hour) weigh() error {
	var held struct{ Live uint64 } // bytes
	if err := h.tell("memory\n", &held); err != nil {
		return err
	}
	mb, err := resident(h.cmd.Process.Pid)
	if err != nil {
		return err
	}
	h.live, h.resident = append(h.live, int(held.Live>>20)), append(h.resident, mb)
	return nil
}

// check looks at what is shown, now and then, with the pointer out of the way.
func (h *hour) check() error {
	if h.at%50 == 0 {
		if err := h.weigh(); err != nil {
			return err
		}
	}
	if h.at%10 != 0 {
		return nil
	}
	if err := h.x("mousemove", "2", "2"); err != nil {
		return err
	}
	time.Sleep(400 * time.Millisecond)
	s, err := h.look()
	if err != nil {
		return err
	}
	h.visited[s.Page]++
	h.mostDrawn = max(h.mostDrawn, s.Drawn)
	if len(s.Faults) > 0 {
		_ = h.picture("fault")
		return fmt.Errorf("on %s: %s", s.Page, strings.Join(s.Faults, "\n"))
	}
	if h.at%200 == 0 {
		return h.picture(s.Page)
	}
	return nil
}

func (h *hour) picture(name string) error {
	path := filepath.Join(h.out, fmt.Sprintf("%04d-%s.png", h.at, name))
	from := os.Getenv("IZPETE_SCREEN")
	img, err := screen.Read(from)
	if err != nil {
		return err
	}
	colours := map[[3]uint8]bool{}
	for i := 0; i+3 < len(img.Pix) && len(colours) < 20; i += 44 {
		colours[[3]uint8{img.Pix[i], img.Pix[i+1], img.Pix[i+2]}] = true
	}
	if len(colours) < 20 {
		return errors.New("the window is blank")
	}
	return screen.Save(from, path, img.Bounds())
}

// x runs one command of xdotool.
func (h *hour) x(args ...string) error {
	out, err := exec.Command("xdotool", args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("xdotool %s: %w: %s", strings.Join(args, " "), err, out)
	}
	return nil
}

// resident is how much memory a process holds, in megabytes.
func resident(pid int) (int, error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for _, line := range strings.Split(string(data), "\n") {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmRSS:" {
			kb, err := strconv.Atoi(f[1])
			return kb / 1024, err
		}
	}
	return 0, errors.New("no VmRSS")
}

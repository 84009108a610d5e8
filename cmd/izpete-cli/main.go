// Command izpete-cli is the engine of Izpēte without a screen, for batch work,
// scripts and checks.
package main

import (
	"context"
	"crypto/rand"
	"log/slog"
	"os"
	"os/signal"
	"os/user"
	"strconv"
	"time"

	"izpete/data/words"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	p := &program{
		out: os.Stdout, err: os.Stderr,
		clock: clock(), user: userName(), random: rand.Reader,
		log:  slog.New(slog.DiscardHandler),
		lang: words.FromEnvironment(os.Getenv),
	}
	os.Exit(p.run(ctx, os.Args[1:]))
}

// clock is the system's, unless SOURCE_DATE_EPOCH asks for reproducible output
// (reproducible-builds.org/specs/source-date-epoch).
func clock() func() time.Time {
	if s, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		at := time.Unix(s, 0).UTC()
		return func() time.Time { return at }
	}
	return time.Now
}

func userName() string {
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		return u.Username
	}
	return ""
}

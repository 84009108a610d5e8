// Command samples writes the sample workbooks that the program carries:
// `go run ./cmd/samples assets/samples`, or `make samples`.
package main

import (
	"fmt"
	"os"

	"izpete/data/sample"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: samples FOLDER")
		os.Exit(2)
	}
	paths, err := sample.Write(os.Args[1])
	for _, p := range paths {
		fmt.Println(p)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

import ArgumentParser

struct New: ParsableCommand {
}

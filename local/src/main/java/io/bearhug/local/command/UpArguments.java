package io.bearhug.local.command;

import java.util.List;

/**
 * The arguments of {@code up}.
 *
 * @param detached return when all is ready
 * @param empty without the content of the demo
 * @param virtualClock with a clock that can be moved
 * @param port of the gateway; 0 for the usual one
 */
record UpArguments(boolean detached, boolean empty, boolean virtualClock, int port) {

    static final String USAGE = "usage: ./bearhug up [-d] [--empty] [--virtual-clock] [--port=N]";

    /** Reads them; an argument it does not know is an {@link IllegalArgumentException} with the usage. */
    static UpArguments parse(List<String> arguments) {
        UpArguments read = new UpArguments(false, false, false, 0);
        for (String argument : arguments) {
            read = read.with(argument);
        }
        return read;
    }

    private UpArguments with(String argument) {
        return switch (argument) {
            case "-d" -> new UpArguments(true, empty, virtualClock, port);
            case "--empty" -> new UpArguments(detached, true, virtualClock, port);
            case "--virtual-clock" -> new UpArguments(detached, empty, true, port);
            default -> new UpArguments(detached, empty, virtualClock, portOf(argument));
        };
    }

    private static int portOf(String argument) {
        if (!argument.matches("--port=[0-9]{2,5}")) {
            throw new IllegalArgumentException(argument + " is not known. " + USAGE);
        }
        return Integer.parseInt(argument.substring("--port=".length()));
    }

    /** The same for the supervisor. */
    List<String> forSupervisor() {
        return java.util.stream.Stream.of(
                        empty ? "--empty" : "", virtualClock ? "--virtual-clock" : "", port > 0 ? "--port=" + port : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

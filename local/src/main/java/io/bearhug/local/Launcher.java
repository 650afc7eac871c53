package io.bearhug.local;

import io.bearhug.local.command.Catalogue;
import io.bearhug.local.command.DemoCommand;
import io.bearhug.local.command.Doctor;
import io.bearhug.local.command.Down;
import io.bearhug.local.command.Logs;
import io.bearhug.local.command.Status;
import io.bearhug.local.command.Up;
import io.bearhug.local.command.Workplace;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands of {@code ./bearhug}. */
public final class Launcher {

    private static final String HELP = """
            ./bearhug COMMAND

              up [-d] [--empty] [--virtual-clock] [--port=N]
                                 build if needed, start everything, load the demo; -d returns when all is ready
              down [--wipe]      stop everything; --wipe also forgets all data
              status             how each part is; exit code 1 if any is down
              logs [NAME] [-f]   the output of a part or of all
              doctor             what is wrong with machine or suite, and what to do
              demo [STORY]       play the stories, or one such as S4
              catalogue apply FILE… | export | diff FILE…
              bench [COMMAND]    what judges the engines by numbers; alone, it lists the benchmarks
            """;

    private Launcher() {}

    /** Runs a command; the exit code says how it went. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(exitCode(Arrays.asList(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try {
            return run(arguments);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("bearhug: " + e.getMessage());
            return 2;
        } catch (Exception e) {
            System.err.println("bearhug: " + e);
            return 1;
        }
    }

    private static int run(List<String> arguments) throws Exception {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        return switch (command) {
            case "up" -> Up.run(Workplace.find(), rest);
            case "down" -> Down.run(Workplace.find(), rest);
            case "status" -> Status.run(Workplace.find());
            case "logs" -> Logs.run(Workplace.find(), rest);
            case "doctor" -> Doctor.run(Workplace.find());
            case "demo" -> DemoCommand.run(Workplace.find(), rest);
            case "catalogue" -> Catalogue.run(Workplace.find(), rest);
            case "bench" ->
                say("Benchmarks run in a process of their own: start them with the script, ./bearhug bench", 2);
            case "help", "-h", "--help" -> say(HELP, 0);
            default -> say("bearhug: no command " + command + "\n\n" + HELP, 2);
        };
    }

    private static int say(String text, int code) {
        System.out.println(text);
        return code;
    }
}

package io.bearhug.local.command;

import io.bearhug.local.demo.Demo;
import io.bearhug.local.suite.RunInfo;
import java.util.List;
import java.util.Optional;

/** {@code demo [STORY]}: plays the stories on the running suite. */
public final class DemoCommand {

    private DemoCommand() {}

    /** Runs the command. */
    public static int run(Workplace workplace, List<String> arguments) {
        Optional<RunInfo> run = RunInfo.read(workplace.state());
        if (run.isEmpty()) {
            System.err.println(Workplace.NOT_RUNNING);
            return 1;
        }
        return Demo.run(run.get(), arguments);
    }
}

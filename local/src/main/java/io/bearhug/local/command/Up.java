package io.bearhug.local.command;

import io.bearhug.local.servers.Ports;
import io.bearhug.local.suite.RunInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code up}: starts what does not run, and says where everything is. */
public final class Up {

    private final Workplace workplace;
    private final UpArguments arguments;
    private volatile boolean interrupted;

    private Up(Workplace workplace, UpArguments arguments) {
        this.workplace = workplace;
        this.arguments = arguments;
    }

    /** Runs the command. */
    public static int run(Workplace workplace, List<String> arguments) throws Exception {
        return new Up(workplace, UpArguments.parse(arguments)).run();
    }

    private int run() throws Exception {
        boolean wasRunning = workplace.supervisor().isRunning();
        Optional<String> obstacle = wasRunning ? clockObstacle() : Machine.obstacle(arguments.port());
        if (obstacle.isPresent()) {
            System.err.println("bearhug: " + obstacle.get());
            return 1;
        }
        Thread stopAll = new Thread(this::stopOnInterrupt);
        if (!wasRunning) {
            startSupervisor();
            Runtime.getRuntime().addShutdownHook(stopAll);
        } else {
            System.out.println("The suite runs already; starting what is down.");
        }
        if (!workplace.supervisor().up(this::say)) {
            return failed(stopAll, wasRunning);
        }
        RunInfo.read(workplace.state()).map(Table::of).ifPresent(System.out::println);
        return arguments.detached() || wasRunning ? leaveRunning(stopAll, wasRunning) : stay();
    }

    private Optional<String> clockObstacle() {
        return arguments.virtualClock() && !workplace.supervisor().hasVirtualClock()
                ? Optional.of("The suite runs without a virtual clock. Stop it first: ./bearhug down")
                : Optional.empty();
    }

    private void startSupervisor() throws Exception {
        List<String> ended = workplace.supervisor().endLeftovers();
        if (!ended.isEmpty()) {
            System.out.println("Ended what an earlier run left behind: " + String.join(", ", ended));
        }
        if (arguments.port() == 0 && !Ports.isFree(Machine.USUAL_PORT)) {
            System.out.println("Port " + Machine.USUAL_PORT + " is taken; the gateway takes another one.");
        }
        System.out.println("Starting the suite; the first start takes about two minutes, later ones half of one.");
        workplace.supervisor().start(arguments.forSupervisor());
    }

    /** The parts that did start stay: repair the one that failed and call {@code up} again. */
    private int failed(Thread stopAll, boolean wasRunning) {
        if (interrupted) {
            return 1;
        }
        if (workplace.supervisor().isRunning()) {
            System.err.println(
                    "bearhug: not everything could be started. What runs stays: call ./bearhug up again, or ./bearhug down");
        } else {
            System.err.println("bearhug: the supervisor ended; see ./bearhug logs supervisor");
        }
        int _ = leaveRunning(stopAll, wasRunning);
        return 1;
    }

    private static int leaveRunning(Thread stopAll, boolean wasRunning) {
        if (!wasRunning) {
            boolean _ = Runtime.getRuntime().removeShutdownHook(stopAll);
        }
        return 0;
    }

    /** After Ctrl-C, parts that fail because they are being stopped are no news. */
    private void say(String line) {
        if (!interrupted) {
            System.out.println(line);
        }
    }

    /** In the foreground the suite ends with this command. */
    private int stay() throws InterruptedException {
        System.out.println("\nCtrl-C stops everything.");
        while (workplace.supervisor().isRunning()) {
            TimeUnit.SECONDS.sleep(1);
        }
        return 0;
    }

    private void stopOnInterrupt() {
        interrupted = true;
        System.out.println("\nStopping …");
        int _ = Down.stop(workplace);
    }
}

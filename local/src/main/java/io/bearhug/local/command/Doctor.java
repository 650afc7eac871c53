package io.bearhug.local.command;

import io.bearhug.local.servers.JsonFile;
import io.bearhug.local.servers.Ports;
import io.bearhug.local.suite.RunInfo;
import java.util.List;
import java.util.function.BooleanSupplier;

/** {@code doctor}: what is wrong with the machine or the suite, and what to do about it. */
public final class Doctor {

    /** One thing looked at. */
    private record Check(String what, BooleanSupplier isGood, String remedy) {}

    private Doctor() {}

    /** Runs the command; 1 when anything is wrong. */
    public static int run(Workplace workplace) {
        boolean running = workplace.supervisor().isRunning();
        boolean allGood = true;
        for (Check check : checks(workplace, running)) {
            boolean good = check.isGood().getAsBoolean();
            allGood &= good;
            System.out.println(
                    (good ? "  ok     " : "  WRONG  ") + check.what() + (good ? "" : "\n         → " + check.remedy()));
        }
        if (!running) {
            System.out.println("  The suite does not run; ./bearhug up starts it.");
            return allGood ? 0 : 1;
        }
        boolean allUp = workplace.supervisor().status(System.out::println);
        if (!allUp) {
            System.out.println(
                    "         → ./bearhug up starts what is down; ./bearhug logs NAME says why it went down");
        }
        return allGood && allUp ? 0 : 1;
    }

    private static List<Check> checks(Workplace workplace, boolean running) {
        long memory = Machine.freeMemoryMib();
        int port = new JsonFile(workplace.state().ports())
                .readMap(Integer.class)
                .getOrDefault("gateway", Machine.USUAL_PORT);
        long disk = Machine.freeDiskMib(workplace.installation().root());
        return List.of(
                new Check(
                        "Java " + Runtime.version(),
                        () -> Runtime.version().feature() == 25,
                        "Install a JDK 25, or point JAVA_HOME at one"),
                new Check(
                        "memory: " + memory + " MiB free",
                        () -> running || memory >= Machine.NEEDED_MEMORY_MIB,
                        "The suite needs " + Machine.NEEDED_MEMORY_MIB + " MiB: close something"),
                new Check(
                        "disk: " + disk + " MiB free",
                        () -> disk >= Machine.NEEDED_DISK_MIB,
                        "Make room, or forget the suite's data: ./bearhug down --wipe"),
                new Check(
                        "port " + port + " for the gateway",
                        () -> running || Ports.isFree(port),
                        "Another program has it; the gateway takes another port by itself, or choose one: up --port=N"),
                new Check(
                        "nothing left behind by a crash",
                        () -> running
                                || (workplace.state().processes().alive().isEmpty()
                                        && RunInfo.read(workplace.state()).isEmpty()),
                        "./bearhug down clears it up"));
    }
}

package io.bearhug.delivery.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server with bad manners. What it does follows from the recipient: {@code once450@} is refused for now the first time,
 * {@code none550@} has no mailbox, {@code policy550@} is unwelcome, {@code data451@} is refused for now after the content,
 * {@code data554@} for good, {@code drop@} and {@code stall@} get no answer after the content; all others are taken.
 */
public final class MailServer implements AutoCloseable {

    /** How it behaves before anybody has said anything. */
    public enum Greeting {
        FRIENDLY,
        BUSY,
        SILENT
    }

    private final ServerSocket socket;
    private final Greeting greeting;
    private final Map<String, AtomicInteger> contents = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> recipients = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public MailServer(Greeting greeting) throws IOException {
        this.greeting = greeting;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often the whole content of a mail to an address has arrived, whatever was answered. */
    public int contentsTo(String address) {
        AtomicInteger count = contents.get(address);
        return count == null ? 0 : count.get();
    }

    /** The mails taken, as received. */
    public List<String> taken() {
        return new ArrayList<>(taken);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            switch (greeting) {
                case FRIENDLY -> converse(in, out);
                case BUSY -> say(out, "421 4.3.2 too busy");
                case SILENT -> in.readLine();
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 mail.example ESMTP");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(out, "250-mail.example", "250-ENHANCEDSTATUSCODES", "250 8BITMIME");
                case "RCPT" -> {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, rcpt(to));
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    if (!content(in, out, to)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private String rcpt(String to) {
        int times = recipients.computeIfAbsent(to, _ -> new AtomicInteger()).incrementAndGet();
        return switch (to.split("[-@]", 2)[0]) {
            case "once450" -> times == 1 ? "450 4.2.1 greylisted, come back" : "250 ok";
            case "none550" -> "550 5.1.1 <" + to + ">: no such user";
            case "policy550" -> "550 5.7.1 not welcome";
            default -> "250 ok";
        };
    }

    private boolean content(BufferedReader in, OutputStream out, String to) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        contents.computeIfAbsent(to, _ -> new AtomicInteger()).incrementAndGet();
        return switch (to.split("[-@]", 2)[0]) {
            case "data451" -> say(out, "451 4.3.0 later");
            case "data554" -> say(out, "554 5.6.0 no such content");
            case "drop" -> false;
            case "stall" -> {
                String unused = in.readLine();
                yield unused != null;
            }
            default -> {
                taken.add(mail.toString());
                yield say(out, "250 2.0.0 taken");
            }
        };
    }

    private static boolean say(OutputStream out, String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}

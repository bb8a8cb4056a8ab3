package dev.tenon.protocol;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Carries a conversation over streams: a request a line in UTF-8, an answer a line. */
public final class LineTransport {
    private final Conversation conversation;
    private final InputStream in;
    private final PrintWriter out;

    private LineTransport(Conversation conversation, InputStream in, PrintWriter out) {
        this.conversation = conversation;
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /**
     * Answers one request after another until the input ends. A line that is too long is passed over, and told so.
     *
     * @param in is not closed
     * @param out is flushed after each answer, and not closed
     * @throws IOException if the input cannot be read
     */
    public static void serve(Conversation conversation, InputStream in, PrintWriter out) throws IOException {
        LineTransport transport = new LineTransport(conversation, in, out);
        boolean more = true;
        while (more) {
            more = transport.exchange();
        }
    }

    private boolean exchange() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int limit = conversation.limits().lineLength();
        boolean tooLong = false;
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.size() < limit) {
                line.write(next);
            } else {
                tooLong = true;
            }
            next = in.read();
        }
        if (tooLong) {
            send(conversation.refusal("The request is longer than " + limit + " bytes."));
        } else {
            answer(line.toByteArray());
        }
        return next >= 0;
    }

    private void answer(byte[] line) {
        try {
            String request = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            if (!request.isBlank()) {
                send(conversation.answer(request));
            }
        } catch (CharacterCodingException malformed) {
            send(conversation.refusal("The request is not UTF-8."));
        }
    }

    private void send(String answer) {
        out.print(answer + "\n");
        out.flush();
    }
}

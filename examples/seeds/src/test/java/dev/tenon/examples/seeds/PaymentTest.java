package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.examples.seeds.shop.Db;
import dev.tenon.examples.seeds.shop.Order;
import dev.tenon.examples.seeds.shop.Status;
import dev.tenon.transaction.TransactionEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call to a payment gateway takes as long as it takes: no transaction should wait for it. */
class PaymentTest {
    private final Stripe stripe = new Stripe();
    private final QueryLog log = new QueryLog();
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("shop.db")).listener(log));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Order payWithinTheTransaction(int total) {
        return db.transaction(tx -> {
            Order order = tx.order().create(o -> o.total(total));
            Stripe.Charge charge = stripe.charge(order.total());
            return tx.order()
                    .update(o -> o.id(order.id()), d -> d.status(Status.PAID).stripeChargeId(charge.id()));
        });
    }

    private Order payBetweenTwoWrites(int total) {
        Order order = db.order().create(o -> o.total(total).status(Status.PENDING));
        Stripe.Charge charge = stripe.charge(order.total());
        return db.order()
                .update(o -> o.id(order.id()), d -> d.status(Status.PAID).stripeChargeId(charge.id()));
    }

    @Test
    void the_call_happens_between_two_short_writes_and_no_transaction_is_open_meanwhile() {
        log.clear();

        Order order = payBetweenTwoWrites(4200);

        assertThat(order.status()).isEqualTo(Status.PAID);
        assertThat(order.stripeChargeId()).isEqualTo("ch_1");
        assertThat(log.events(TransactionEvent.Begun.class)).isEmpty();
    }

    @Test
    void a_refused_card_leaves_an_order_that_still_waits_for_its_payment() {
        stripe.refuseCharges();

        assertThatThrownBy(() -> payBetweenTwoWrites(4200)).isInstanceOf(Stripe.CardRefused.class);

        assertThat(db.order().findMany()).extracting(Order::status).containsExactly(Status.PENDING);
        assertThat(stripe.charges()).isEmpty();
    }

    @Test
    void within_a_transaction_it_works_too_but_holds_its_locks_during_the_call() {
        log.clear();

        assertThat(payWithinTheTransaction(4200).status()).isEqualTo(Status.PAID);

        assertThat(log.verbs()).containsExactly("BEGIN", "INSERT", "UPDATE", "COMMIT");
    }

    @Test
    void within_a_transaction_a_refused_card_leaves_no_order() {
        stripe.refuseCharges();

        assertThatThrownBy(() -> payWithinTheTransaction(4200)).isInstanceOf(Stripe.CardRefused.class);

        assertThat(db.order().count()).isZero();
    }
}

package dev.trellis.benchmarks.workloads;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;

/** H2 in the program's own memory: tables are filled, asked, changed and asked again. */
public final class UsesDatabase {

  private static final int CUSTOMERS = 2_000;
  private static final int ORDERS = 50_000;
  private static final int BATCH = 1_000;
  private static final int LOOKUPS = 4_000;

  private static final List<String> QUESTIONS =
      List.of(
          "select city, count(*), sum(amount) from customer c join orders o on o.customer = c.id"
              + " group by city order by 3 desc, 1",
          "select customer, max(amount), listagg(id, ' ') within group (order by id) from orders"
              + " where amount > 9000 group by customer order by customer",
          "select id, rank() over (partition by customer order by amount desc, id) from orders"
              + " where id < 20000 order by id",
          "select distinct upper(name) from customer where name like '%7%' order by 1",
          "select o.id, o.amount from orders o where o.amount between 100 and 900"
              + " order by o.amount, o.id limit 5000",
          "with recursive n(i, f) as (select 1, cast(1 as bigint) union all"
              + " select i + 1, f * 2 from n where i < 40) select i, f from n");

  private final Digest answers = new Digest();

  private UsesDatabase() {}

  /** Does all of it on one connection. */
  public static void main(String[] args) throws SQLException {
    UsesDatabase client = new UsesDatabase();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:shop", "sa", "")) {
      client.fill(connection);
      client.ask(connection);
      client.look(connection);
      try (Statement change = connection.createStatement()) {
        client.answers.add(
            change.executeUpdate("update orders set amount = amount + 1 where mod(id, 3) = 0"));
        client.answers.add(change.executeUpdate("delete from orders where mod(customer, 10) = 7"));
      }
      client.ask(connection);
    }
    System.out.println(client.answers);
  }

  private void fill(Connection connection) throws SQLException {
    try (Statement tables = connection.createStatement()) {
      tables.execute(
          "create table customer(id int primary key, name varchar(40), city varchar(20))");
      tables.execute(
          "create table orders(id int primary key, customer int references customer(id),"
              + " amount int, note varchar(80))");
      tables.execute("create index by_amount on orders(amount)");
    }
    SplittableRandom random = new SplittableRandom(6);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into customer values(?, ?, ?)")) {
      for (int id = 0; id < CUSTOMERS; id++) {
        insert.setInt(1, id);
        insert.setString(2, "customer " + id);
        insert.setString(3, "city " + random.nextInt(40));
        insert.addBatch();
      }
      answers.add(insert.executeBatch().length);
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into orders values(?, ?, ?, ?)")) {
      for (int id = 0; id < ORDERS; id++) {
        insert.setInt(1, id);
        insert.setInt(2, random.nextInt(CUSTOMERS));
        insert.setInt(3, random.nextInt(10_000));
        insert.setString(4, "note " + random.nextLong());
        insert.addBatch();
        if (id % BATCH == BATCH - 1) {
          answers.add(insert.executeBatch().length);
        }
      }
    }
  }

  private void ask(Connection connection) throws SQLException {
    for (String question : QUESTIONS) {
      try (PreparedStatement statement = connection.prepareStatement(question)) {
        read(statement);
      }
    }
  }

  private void look(Connection connection) throws SQLException {
    SplittableRandom random = new SplittableRandom(7);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select o.id, o.note, c.name from orders o join customer c on c.id = o.customer"
                + " where c.id = ? and o.amount < ? order by o.id")) {
      for (int i = 0; i < LOOKUPS; i++) {
        statement.setInt(1, random.nextInt(CUSTOMERS));
        statement.setInt(2, random.nextInt(10_000));
        read(statement);
      }
    }
  }

  private void read(PreparedStatement question) throws SQLException {
    try (ResultSet rows = question.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          answers.add(rows.getString(column));
        }
      }
    }
  }
}

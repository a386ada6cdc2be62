/** Articles in our own words, a paragraph a line. */
const TEXTS = [
  `Ở thôn Đông, con đường liên thôn rộng chưa đầy hai mét từng là nỗi lo của bà con mỗi mùa gặt.
Đầu năm, chi bộ ra nghị quyết mở đường, giao tổ dân vận của thôn đi từng ngõ, gõ từng nhà. Nhiều hộ lúc đầu còn băn khoăn vì đất vườn đã hẹp, lại vướng tường rào, cây ăn quả lâu năm.
Tổ dân vận chọn cách làm dân vận khéo: cán bộ, đảng viên hiến đất trước, họp dân công khai bản vẽ, tính rõ từng mét vuông, hộ nào khó thì cả thôn góp công dựng lại tường rào.
Sau ba tháng, 42 hộ đã hiến hơn 1.200 m² đất. Con đường mới rộng năm mét, xe chở lúa vào tận sân.
Ông Vũ Đình Hoà, trưởng ban công tác mặt trận thôn, cho biết kinh nghiệm lớn nhất là nói thật, làm thật và để dân bàn trước khi quyết.`,
  `Sáng 14/7, Ban Dân vận tổ chức hội nghị sơ kết công tác dân vận sáu tháng đầu năm.
Báo cáo tại hội nghị nêu rõ 318 mô hình “Dân vận khéo” đang được duy trì, trong đó 74 mô hình mới. Công tác dân vận chính quyền có chuyển biến, số cuộc đối thoại với dân tăng gấp rưỡi.
Hội nghị cũng thẳng thắn chỉ ra một số nơi còn nặng hình thức, nắm tình hình chưa kịp thời.`,
  `Ba xã biên giới đã nhân rộng mô hình từ một bản lên mười bốn bản chỉ trong một năm.
Người có uy tín được mời tham gia ngay từ đầu; tài liệu được dịch sang tiếng đồng bào; mỗi tổ tự quản giữ một quyển sổ ghi việc đã làm.
Kinh nghiệm cho thấy mô hình chỉ bền khi gắn với sinh kế: chuồng trại xa nhà, vườn rau, con giống.`,
  `Vừa giữ vùng an toàn, vừa không để đứt gãy sản xuất: mục tiêu kép được tỉnh cụ thể hoá thành mười hai nhóm việc.
Các khu công nghiệp chia ca, bố trí xe đưa đón; nông sản được mở thêm bốn điểm tập kết.
Đến cuối quý, chín trên mười doanh nghiệp đã hoạt động trở lại.`,
] as const;

/** The text of a sample article. */
export const sampleText = (index: number): string => TEXTS[index % TEXTS.length] ?? '';

/** The first text as the portal put it right the next day. */
export const revisedText = sampleText(0)
  .replace('42 hộ đã hiến hơn 1.200 m² đất', '47 hộ đã hiến gần 1.350 m² đất')
  .replace('Ông Vũ Đình Hoà, trưởng ban', 'Bà Vũ Thị Hoà, Trưởng ban')
  .replace(', lại vướng tường rào, cây ăn quả lâu năm', '')
  .concat('\nThôn đang bàn tiếp việc lắp đèn chiếu sáng dọc tuyến đường.');
